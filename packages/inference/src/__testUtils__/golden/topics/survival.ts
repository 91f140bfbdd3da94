import { kaplanMeier } from '../../../survival/kaplanMeier';
import { logRankTest } from '../../../survival/logRankTest';
import type { GoldenTopic } from '../vectors';

/** R prints the log interval at the times of events only. */
function atEventTimes(input: Parameters<typeof kaplanMeier>[0]) {
  const result = kaplanMeier(input);
  if (!result.ok || input.interval !== 'log') return result;
  const ended = <T>(values: readonly T[]) =>
    values.filter((_, i) => result.events[i] > 0);
  return {
    ...result,
    eventTimes: ended(result.times),
    survival: ended(result.survival),
    standardError: ended(result.standardError),
    lower: ended(result.lower),
    upper: ended(result.upper),
  };
}

export const survival: GoldenTopic = {
  methods: { kaplanMeier: atEventTimes, logRankTest },
};
