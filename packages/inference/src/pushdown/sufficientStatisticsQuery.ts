import { assertOneOf } from '../internal/checks';
import { sourceOf } from './internal/exposedUnits';
import { StatementBuilder } from './internal/statementBuilder';
import { productPairs, variablesOf } from './internal/variables';
import type { PushDownQuery, SqlStatement } from './query';

/**
 * SQL that computes the sufficient statistics of arms where the data are: one
 * row per group with a count, sums and sums of products of shifted values,
 * instead of all units. `readSufficientStatistics` reads the rows.
 *
 * Sums of x − k and its square keep the digits that plain sums lose when the
 * mean is far from 0 (Chan, Golub & LeVeque 1979). Values are bound, never
 * part of the text; names are checked and quoted. A unit missing from one of
 * two variables is left out of both, unless missing counts as 0.
 *
 * Of {@link ExposedUnits} the statement makes the units itself: each counts once,
 * from its first exposure on, and units that saw several variants are left out.
 *
 * @param query - see {@link PushDownQuery}
 * @returns text and parameters; columns `hone_key_0` … for the groups, `hone_n`,
 *   `hone_sum_0` …, `hone_product_0_0` …; groups in ascending order
 * @throws {@link InferenceInputError} for an unknown dialect, statistic,
 *   operator or option, a window's step or look-back that is not positive, a name with quotes, backslashes, brackets or control
 *   characters, an empty, too long or reserved name, and values that are not
 *   finite
 * @public
 */
export function sufficientStatisticsQuery(query: PushDownQuery): SqlStatement {
  const { statistic, groupBy = [], unit, where = [], missing = 'drop' } = query;
  assertOneOf('missing', missing, ['drop', 'zero']);
  const sql = new StatementBuilder(query.dialect);
  const variables = variablesOf(statistic);
  const groups = groupBy.map(column => sql.name(column));
  const keys = groups.map((_, i) => `hone_key_${i}`);
  const values = variables.map((_, i) => `hone_value_${i}`);

  const columns = [
    ...groups.map((group, i) => `${group} AS ${keys[i]}`),
    ...variables.map(
      (variable, i) =>
        `${sql.value(variable, unit !== undefined, missing)} AS ${values[i]}`,
    ),
  ];
  // Placeholders count in textual order.
  const source = sourceOf(sql, query.table);
  const conditions = [
    ...where.map(condition => sql.condition(condition)),
    // Events that belong to nobody are no unit.
    ...(unit === undefined ? [] : [`${sql.name(unit)} IS NOT NULL`]),
  ];
  const units = [
    `SELECT ${columns.join(', ')}`,
    `FROM ${source}`,
    clause('WHERE', conditions, ' AND '),
    unit === undefined
      ? ''
      : clause('GROUP BY', [sql.name(unit), ...groups], ', '),
  ];
  const sums = [
    ...keys,
    'COUNT(*) AS hone_n',
    ...values.map((value, i) => `SUM(${value}) AS hone_sum_${i}`),
    ...productPairs(values.length).map(
      ([i, j]) => `SUM(${values[i]} * ${values[j]}) AS hone_product_${i}_${j}`,
    ),
  ];
  const text = [
    `SELECT ${sums.join(', ')}`,
    'FROM (',
    ...units.filter(Boolean).map(line => `  ${line}`),
    ') AS hone_units',
    `WHERE ${values.map(value => `${value} IS NOT NULL`).join(' AND ')}`,
    clause('GROUP BY', keys, ', '),
    clause('ORDER BY', keys, ', '),
  ];
  return {
    text: text.filter(Boolean).join('\n'),
    parameters: sql.parameters,
  };
}

function clause(word: string, parts: readonly string[], glue: string): string {
  return parts.length === 0 ? '' : `${word} ${parts.join(glue)}`;
}
