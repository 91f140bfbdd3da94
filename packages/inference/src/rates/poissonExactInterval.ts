import { assertProbability } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { gamma } from '../numerics/distributions';
import type { Interval, Outcome } from '../outcome';
import { checkEvents } from './internal/counts';

/**
 * Garwood's (1936) exact interval of an event rate, from gamma quantiles. It
 * never covers less than it promises.
 *
 * @param input - whole `events` in `exposure` (any unit); confidence, default
 *   0.95
 * @returns rate and interval per unit of exposure; `insufficient-data` without
 *   exposure, `inconsistent-sums` for negative or broken counts, `non-finite`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function poissonExactInterval(input: {
  events: number;
  exposure: number;
  confidence?: number;
}): Outcome<{ rate: number; interval: Interval }> {
  const { events, exposure, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const problem = checkEvents(events, exposure);
  if (problem) return problem;
  const tail = (1 - confidence) / 2;
  return succeed('poissonExactInterval', {
    rate: events / exposure,
    interval: [
      events === 0 ? 0 : gamma.quantile(tail, events, exposure),
      gamma.quantile(1 - tail, events + 1, exposure),
    ] as const,
  });
}
