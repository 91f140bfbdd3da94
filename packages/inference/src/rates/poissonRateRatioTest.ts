import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Interval, Outcome } from '../outcome';
import { checkEvents } from './internal/counts';
import { clopperPearson, exactBinomialPValue } from './internal/exactBinomial';

// The exact p value enumerates every split of the events.
const MOST_EVENTS = 1e7;

/**
 * Exact comparison of two event rates: given all events together, those of
 * the first group are binomial (Przyborowski & Wilenski 1940). For groups with
 * too few events for a normal approximation.
 *
 * @param input - whole events and exposures of both groups, same unit; the
 *   confidence, default 0.95
 * @returns rate 1 over rate 2 with the interval of Clopper & Pearson (the
 *   ratio is infinite without events in group 2) and the two-sided p over
 *   outcomes not more likely than the observed; `insufficient-data` without
 *   exposure or events, `unbounded` beyond ten million events,
 *   `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function poissonRateRatioTest(input: {
  events1: number;
  exposure1: number;
  events2: number;
  exposure2: number;
  confidence?: number;
}): Outcome<{ ratio: number; interval: Interval; pValue: number }> {
  const { events1, exposure1, events2, exposure2, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const problem =
    checkEvents(events1, exposure1) ?? checkEvents(events2, exposure2);
  if (problem) return problem;
  const events = events1 + events2;
  if (events === 0) {
    return fail('insufficient-data', 'Neither group has events.');
  }
  if (events > MOST_EVENTS) {
    return fail('unbounded', 'Too many events for the exact test.');
  }
  const [lower, upper] = clopperPearson(events1, events, confidence);
  const toRatio = (p: number) => ((p / (1 - p)) * exposure2) / exposure1;
  return succeed('poissonRateRatioTest', {
    ratio: events1 / exposure1 / (events2 / exposure2),
    interval: [toRatio(lower), toRatio(upper)] as const,
    pValue: exactBinomialPValue(
      events1,
      events,
      exposure1 / (exposure1 + exposure2),
    ),
  });
}
