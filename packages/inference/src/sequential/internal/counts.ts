import { fail } from '../../internal/outcomes';
import type { Failure } from '../../outcome';

/** Why `successes` of `trials` cannot be analysed; null when they can. */
export function checkCounts(successes: number, trials: number): Failure | null {
  if (!Number.isFinite(successes) || !Number.isFinite(trials)) {
    return fail('non-finite', 'A count is not a finite number.');
  }
  if (successes < 0 || trials < 0 || successes > trials) {
    return fail(
      'inconsistent-sums',
      `There are ${successes} successes among ${trials} trials.`,
    );
  }
  return null;
}
