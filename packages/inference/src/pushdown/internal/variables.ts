import { InferenceInputError } from '../../outcome';
import type { PushDownStatistic, ShiftedColumn, SqlCondition } from '../query';

/** A value per unit: a shifted number, or 1 and 0. */
export type Variable = Required<ShiftedColumn> | SqlCondition;

function shifted({ column, shift = 0 }: ShiftedColumn): Variable {
  if (!Number.isFinite(shift)) {
    throw new InferenceInputError(`shift must be a number, got ${shift}`);
  }
  return { column, shift };
}

/** The variables of a statistic, in the order of its sums. */
export function variablesOf(statistic: PushDownStatistic): Variable[] {
  switch (statistic.kind) {
    case 'mean':
      return [shifted(statistic.value)];
    case 'proportion':
      return [statistic.success];
    case 'ratio':
      return [statistic.numerator, statistic.denominator].map(shifted);
    case 'cuped-mean':
      return [statistic.outcome, statistic.covariate].map(shifted);
    case 'cuped-proportion':
      return [statistic.outcome, statistic.covariate];
    case 'cuped-ratio':
      return [
        statistic.numerator,
        statistic.denominator,
        statistic.covariateNumerator,
        statistic.covariateDenominator,
      ].map(shifted);
    default:
      throw new InferenceInputError('statistic.kind is unknown');
  }
}

export const shiftOf = (variable: Variable): number =>
  'shift' in variable ? variable.shift : 0;

/** Index pairs i ≤ j of the products that are summed. */
export function productPairs(count: number): [number, number][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: count - i }, (__, k): [number, number] => [i, i + k]),
  ).flat();
}
