import { assertPositive, assertWholeNumber } from '../../internal/checks';
import { succeed } from '../../internal/outcomes';
import type { Outcome } from '../../outcome';
import { minimumDetectableEffect } from './minimumDetectableEffect';
import { power, type PowerDesign } from './power';

/**
 * Power and minimum detectable effect after each week of a steady inflow.
 *
 * @param design - as for `power`, with `usersPerWeek` over all arms, the
 *   number of `weeks`, the relative `effect` and the wanted `power`
 * @returns two arrays with one number per week; the detectable effect is
 *   Infinity in weeks too early to detect any; reasons as for `power`
 * @throws {@link InferenceInputError} for impossible designs
 * @public
 */
export function powerByWeek(
  design: Omit<PowerDesign, 'users'> & {
    effect: number;
    usersPerWeek: number;
    weeks: number;
    power?: number;
  },
): Outcome<{ power: number[]; mde: number[] }> {
  assertWholeNumber('weeks', design.weeks, 1);
  assertPositive('usersPerWeek', design.usersPerWeek);
  const powers: number[] = [];
  const effects: number[] = [];
  for (let week = 1; week <= design.weeks; week++) {
    const users = week * design.usersPerWeek;
    const reached = power({ ...design, users });
    if (!reached.ok) return reached;
    const detectable = minimumDetectableEffect({ ...design, users });
    powers.push(reached.power);
    effects.push(detectable.ok ? detectable.mde : Infinity);
  }
  return succeed('powerByWeek', { power: powers, mde: effects });
}
