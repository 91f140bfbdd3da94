import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';

/** A few such units come from cleared cookies and shared devices. */
const TOLERATED_UNITS = 10;
const TOLERATED_SHARE = 0.01;

/**
 * Did units see more than one arm? They belong to none and are left out; more
 * than 1 % and more than 10 of them mean that assignment is not sticky, and
 * that leaving them out may select.
 *
 * @param input - number of units in all, and of those seen in two or more arms
 * @returns their share and whether they are too many; `insufficient-data`
 *   without units, `inconsistent-sums` or `non-finite`
 * @public
 */
export function unitsInTwoArms(input: {
  units: number;
  inTwoArms: number;
}): Outcome<{ share: number; tooMany: boolean }> {
  const { units, inTwoArms } = input;
  if (!Number.isFinite(units) || !Number.isFinite(inTwoArms)) {
    return fail('non-finite', 'A count is not a finite number.');
  }
  if (inTwoArms < 0 || units < 0 || inTwoArms > units) {
    return fail(
      'inconsistent-sums',
      `${inTwoArms} of ${units} units cannot be in two arms.`,
    );
  }
  if (units === 0) return fail('insufficient-data', 'There are no units.');
  const share = inTwoArms / units;
  return succeed('unitsInTwoArms', {
    share,
    tooMany: share > TOLERATED_SHARE && inTwoArms > TOLERATED_UNITS,
  });
}
