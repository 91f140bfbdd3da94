import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { unitsSeen } from './internal/exposedUnits';
import { toNumber } from './internal/shiftedSums';
import { StatementBuilder } from './internal/statementBuilder';
import type { ExposedUnits, SqlDialect, SqlStatement } from './query';

/**
 * SQL that counts what is wrong with the exposures of one variant: units that saw another variant too, and exposures
 * beyond a unit's first. `readExposureCounts` reads its one row.
 *
 * @param units - exposures, variant and window, as for `sufficientStatisticsQuery`
 * @returns text and parameters; columns `hone_in_several` and `hone_repeated`
 * @throws {@link InferenceInputError} as `sufficientStatisticsQuery` does
 * @public
 */
export function exposureCountsQuery(
  dialect: SqlDialect,
  units: Pick<ExposedUnits, 'exposures' | 'from' | 'to'> & { variant: string },
): SqlStatement {
  const sql = new StatementBuilder(dialect);
  const { prelude, table } = unitsSeen(sql, units);
  const text = [
    ...prelude,
    'SELECT SUM(CASE WHEN hone_variants > 1 THEN 1 ELSE 0 END) AS hone_in_several, SUM(CASE WHEN hone_variants = 1 THEN hone_total - 1 ELSE 0 END) AS hone_repeated',
    'FROM (',
    ...table,
    ') AS hone_units',
    'WHERE hone_here > 0',
  ];
  return { text: text.join('\n'), parameters: sql.parameters };
}

/**
 * Reads the row of an {@link exposureCountsQuery}.
 *
 * @param rows - its result, one object
 * @returns `inSeveral`, units of the variant that saw another one too, and `repeated`, exposures beyond the first of the
 *   units that did not; `non-finite` when they cannot be read
 * @public
 */
export function readExposureCounts(
  rows: readonly Readonly<Record<string, unknown>>[],
): Outcome<{ inSeveral: number; repeated: number }> {
  // Sums over nothing are NULL in SQL.
  const at = (column: string) => toNumber(rows[0]?.[column] ?? 0);
  const inSeveral = at('hone_in_several');
  const repeated = at('hone_repeated');
  if (![inSeveral, repeated].every(Number.isFinite)) {
    return fail('non-finite', 'A count of exposures is not a finite number.');
  }
  return succeed('readExposureCounts', { inSeveral, repeated });
}
