import { succeed, fail } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Outcome } from '../outcome';
import type { ProportionArm } from './arms';
import { prepareProportion } from './internal/simpleArms';

/**
 * Two-sided z test of two proportions. Pooled, z² is Pearson's χ² of the 2×2
 * table; unpooled, each arm keeps its own variance.
 *
 * @param input - two proportion arms; `pooled` chooses the variance
 * @returns z of treatment minus control and p; `insufficient-data`,
 *   `zero-variance`, `inconsistent-sums` or `non-finite`
 * @public
 */
export function twoProportionZTest(input: {
  control: ProportionArm;
  treatment: ProportionArm;
  pooled: boolean;
}): Outcome<{ zStatistic: number; pValue: number }> {
  const control = prepareProportion(input.control);
  if (!control.ok) return control;
  const treatment = prepareProportion(input.treatment);
  if (!treatment.ok) return treatment;
  const p =
    (input.control.successes + input.treatment.successes) /
    (control.n + treatment.n);
  const variance = input.pooled
    ? p * (1 - p) * (1 / control.n + 1 / treatment.n)
    : control.variance / control.n + treatment.variance / treatment.n;
  if (!(variance > 0)) {
    return fail('zero-variance', 'All units of the arms have the same answer.');
  }
  const zStatistic = (treatment.mean - control.mean) / Math.sqrt(variance);
  return succeed('twoProportionZTest', {
    zStatistic,
    pValue: Math.min(1, 2 * normal.sf(Math.abs(zStatistic))),
  });
}
