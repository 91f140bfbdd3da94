import { generalizedEsd } from '../../../charts/generalizedEsd';
import { hampelFilter } from '../../../charts/hampelFilter';
import { laneyPChart } from '../../../charts/laneyPChart';
import { robustZScores } from '../../../charts/robustZScores';
import { runRules } from '../../../charts/runRules';
import { seasonalDummies } from '../../../charts/seasonalDummies';
import { seasonalPeriod } from '../../../charts/seasonalPeriod';
import { xmrChart } from '../../../charts/xmrChart';
import { autocorrelation } from '../../../series/autocorrelation';
import type { GoldenTopic } from '../vectors';

/** Makes a series that a vector describes as "203 values -1, one -2, …". */
function described(generator: string): number[] {
  return generator.split(', ').flatMap(part => {
    const [count, ...rest] = part.split(' ');
    const value = Number(rest[rest.length - 1]);
    return new Array<number>(count === 'one' ? 1 : Number(count)).fill(value);
  });
}

export const controlcharts: GoldenTopic = {
  methods: {
    xmrChart,
    runRules,
    laneyPChart,
    generalizedEsd: ({ generator, ...input }) =>
      generalizedEsd(
        generator ? { ...input, values: described(generator) } : input,
      ),
    robustZScores,
    hampelFilter,
    autocorrelation,
    seasonalPeriod,
    seasonalDummies,
  },
};
