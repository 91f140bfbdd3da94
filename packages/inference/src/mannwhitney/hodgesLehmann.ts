import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import type { Interval, Outcome, Warning } from '../outcome';
import { asymptoticP } from './internal/asymptoticP';
import { rankSums } from './internal/rankSums';
import { selectDifference } from './internal/selectDifference';

/**
 * Shift of one sample against another: the median of all differences x − y
 * (Hodges & Lehmann 1963) with the interval that inverts the Mann–Whitney
 * test.
 *
 * Interval [D_(C), D_(mn + 1 − C)] of the sorted differences, C =
 * max(1, ⌊mn/2 − zσ⌋) with the tie-corrected σ of U; exact order statistics,
 * where implementations that search for roots may land beside a step on tied
 * data. Assumes independent values and a pure shift.
 *
 * @param input - samples `x` and `y` of finite numbers, `confidence` (default
 *   0.95)
 * @returns the shift in units of the values, its interval, the order statistic
 *   C, and the two-sided asymptotic p of no shift; `insufficient-data` for an
 *   empty sample, `zero-variance` when all values are equal, `non-finite`; a
 *   warning when the samples are too small for the confidence
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function hodgesLehmann(input: {
  x: readonly number[];
  y: readonly number[];
  confidence?: number;
}): Outcome<{
  estimate: number;
  interval: Interval;
  orderStatistic: number;
  pValue: number;
}> {
  const { confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const ranks = rankSums(input.x, input.y);
  if (!ranks.ok) return ranks;
  const x = [...input.x].sort((a, b) => a - b);
  const y = [...input.y].sort((a, b) => a - b);
  const pairs = x.length * y.length;
  if (!Number.isFinite(x[x.length - 1] - y[0] - (x[0] - y[y.length - 1]))) {
    return fail('non-finite', 'The differences are too large.');
  }
  const z = -normal.quantile((1 - confidence) / 2);
  const wanted = Math.floor(pairs / 2 - z * ranks.sigma);
  const order = Math.max(1, wanted);
  const middle = selectDifference(x, y, Math.ceil(pairs / 2));
  const estimate =
    pairs % 2 === 1
      ? middle
      : middle / 2 + selectDifference(x, y, pairs / 2 + 1) / 2;
  const warnings: Warning[] =
    wanted < 1
      ? [
          {
            code: 'small-sample',
            message:
              'The samples are too small for this confidence: the interval is the range of all differences.',
          },
        ]
      : [];
  return succeed(
    'hodgesLehmann',
    {
      estimate,
      interval: [
        selectDifference(x, y, order),
        selectDifference(x, y, pairs + 1 - order),
      ] as Interval,
      orderStatistic: order,
      pValue: asymptoticP({
        u: ranks.u,
        pairs,
        sigma: ranks.sigma,
        alternative: 'two-sided',
        continuityCorrection: true,
      }),
    },
    warnings,
  );
}
