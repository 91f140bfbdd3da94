import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';

/** Whole, non-negative events in a positive stretch of time or traffic. */
export function checkEvents(
  events: number,
  exposure: number,
): Failure | undefined {
  if (!Number.isFinite(events) || !Number.isFinite(exposure)) {
    return fail('non-finite', 'Events or exposure are not finite.');
  }
  if (events < 0 || !Number.isInteger(events) || exposure < 0) {
    return fail('inconsistent-sums', `${events} events in ${exposure}.`);
  }
  if (exposure === 0) {
    return fail('insufficient-data', 'Nothing was observed: no exposure.');
  }
  return undefined;
}
