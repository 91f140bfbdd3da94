import { assertPositive, assertWholeNumber } from '../../internal/checks';
import { succeed } from '../../internal/outcomes';
import type { Outcome } from '../../outcome';

/**
 * Days an experiment runs: max(minDays, ⌈arms · n / usersPerDay⌉), rounded up
 * to whole weeks for human traffic, whose weekdays differ.
 *
 * @param input - units per arm, arms, new units per day over all arms,
 *   `minDays` (default 3) and `wholeWeeks` (default true)
 * @throws {@link InferenceInputError} for numbers that are not positive
 * @public
 */
export function durationDays(input: {
  nPerArm: number;
  arms: number;
  usersPerDay: number;
  minDays?: number;
  wholeWeeks?: boolean;
}): Outcome<{ days: number; daysBeforeRounding: number }> {
  const { nPerArm, arms, usersPerDay, minDays = 3, wholeWeeks = true } = input;
  assertWholeNumber('nPerArm', nPerArm, 1);
  assertWholeNumber('arms', arms, 2);
  assertPositive('usersPerDay', usersPerDay);
  assertWholeNumber('minDays', minDays, 0);
  const daysBeforeRounding = Math.max(
    minDays,
    Math.ceil((arms * nPerArm) / usersPerDay),
  );
  return succeed('durationDays', {
    days: wholeWeeks
      ? 7 * Math.ceil(daysBeforeRounding / 7)
      : daysBeforeRounding,
    daysBeforeRounding,
  });
}
