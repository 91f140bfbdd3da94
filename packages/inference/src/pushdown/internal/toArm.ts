import type { Arm, Sums } from '../../trials/arms';
import type { PushDownStatistic } from '../query';
import { plainProduct, plainSum, type ShiftedSums } from './shiftedSums';

/** Plain sums, as the tests of two arms take them. */
export function toArm(kind: PushDownStatistic['kind'], s: ShiftedSums): Arm {
  const { n } = s;
  const sums = (i: number): Sums => ({
    sum: plainSum(s, i),
    sumSquares: plainProduct(s, i, i),
  });
  const product = (i: number, j: number) => plainProduct(s, i, j);
  switch (kind) {
    case 'mean':
      return { kind, n, ...sums(0) };
    case 'proportion':
      return { kind, n, successes: s.sums[0] };
    case 'ratio':
      return {
        kind,
        n,
        numerator: sums(0),
        denominator: sums(1),
        sumProducts: product(0, 1),
      };
    case 'cuped-ratio':
      return {
        kind,
        n,
        numerator: sums(0),
        denominator: sums(1),
        covariateNumerator: sums(2),
        covariateDenominator: sums(3),
        sumProducts: {
          numeratorDenominator: product(0, 1),
          numeratorCovariateNumerator: product(0, 2),
          numeratorCovariateDenominator: product(0, 3),
          denominatorCovariateNumerator: product(1, 2),
          denominatorCovariateDenominator: product(1, 3),
          covariateNumeratorCovariateDenominator: product(2, 3),
        },
      };
    default:
      return {
        kind,
        n,
        outcome: sums(0),
        covariate: sums(1),
        sumProducts: product(0, 1),
      };
  }
}
