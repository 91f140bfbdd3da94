import { assertPositive } from '../../internal/checks';
import type { ExposedUnits, SqlTable } from '../query';
import type { StatementBuilder } from './statementBuilder';

const INDENT = '  ';

const indented = (lines: readonly string[]) =>
  lines.map(line => `${INDENT}${line}`);

/** A unit and a variant that it saw: when first, and how often. */
function seen(
  sql: StatementBuilder,
  { exposures, from, to }: Pick<ExposedUnits, 'exposures' | 'from' | 'to'>,
): string[] {
  const [unit, time, variant] = [
    exposures.unit,
    exposures.time,
    exposures.variant,
  ].map(column => sql.name(column));
  const conditions = [
    ...(exposures.where ?? []).map(condition => sql.condition(condition)),
    `${time} >= ${sql.instant(from)}`,
    `${time} < ${sql.instant(to)}`,
    `${unit} IS NOT NULL`,
    `${variant} IS NOT NULL`,
  ];
  return [
    'WITH hone_seen AS (',
    ...indented([
      `SELECT ${unit} AS hone_unit, ${variant} AS hone_variant, MIN(${time}) AS hone_first, COUNT(*) AS hone_times`,
      `FROM ${sql.table(exposures.table)}`,
      `WHERE ${conditions.join(' AND ')}`,
      `GROUP BY ${unit}, ${variant}`,
    ]),
    ')',
  ];
}

/** 1 when the row of a unit and a variant is of this variant. */
function isOf(sql: StatementBuilder, variant: string): string {
  return `SUM(CASE WHEN ${sql.equals(
    'hone_variant',
    variant,
  )} THEN 1 ELSE 0 END)`;
}

function arm(sql: StatementBuilder, { variant }: ExposedUnits): string[] {
  return [
    'hone_arm AS (',
    ...indented([
      'SELECT hone_unit, MIN(hone_first) AS hone_since',
      'FROM hone_seen',
      'GROUP BY hone_unit',
      ...(variant === undefined
        ? []
        : [`HAVING COUNT(*) = 1 AND ${isOf(sql, variant)} = 1`]),
    ]),
    ')',
  ];
}

/** What the units did; joined by equal units alone, which every database can. */
function sums(sql: StatementBuilder, units: ExposedUnits): string[] {
  const { outcomes, from, to, secondsBefore } = units;
  const time = sql.name(outcomes.time);
  const added = (column: string | null, when: string) =>
    `SUM(CASE WHEN ${when} THEN ${
      column === null ? '1' : sql.number(column)
    } ELSE 0 END)`;
  const columns = units.sums.flatMap((column, i) => [
    `${added(column, `${time} >= hone_since`)} AS ${sql.name(`after_${i}`)}`,
    ...(secondsBefore === undefined
      ? []
      : [
          `${added(
            column,
            `${time} < hone_since AND ${time} >= ${sql.earlier(
              'hone_since',
              secondsBefore,
            )}`,
          )} AS ${sql.name(`before_${i}`)}`,
        ]),
  ]);
  const start = sql.instant(from);
  const conditions = [
    `${time} >= ${
      secondsBefore === undefined ? start : sql.earlier(start, secondsBefore)
    }`,
    `${time} < ${sql.instant(to)}`,
    ...(outcomes.where ?? []).map(condition => sql.condition(condition)),
  ];
  return [
    'hone_sums AS (',
    ...indented([
      `SELECT hone_arm.hone_unit AS hone_unit, ${columns.join(', ')}`,
      `FROM hone_arm INNER JOIN ${sql.table(
        outcomes.table,
      )} AS hone_outcomes ON hone_outcomes.${sql.name(
        outcomes.unit,
      )} = hone_arm.hone_unit`,
      `WHERE ${conditions.join(' AND ')}`,
      'GROUP BY hone_arm.hone_unit',
    ]),
    ')',
  ];
}

function unitsOf(sql: StatementBuilder, units: ExposedUnits): string[] {
  const { secondsBefore, stepSeconds } = units;
  if (secondsBefore !== undefined) {
    assertPositive('secondsBefore', secondsBefore);
  }
  if (stepSeconds !== undefined) assertPositive('stepSeconds', stepSeconds);
  const parts = [seen(sql, units), arm(sql, units), sums(sql, units)];
  const names = units.sums.flatMap((_, i) => [
    `after_${i}`,
    ...(secondsBefore === undefined ? [] : [`before_${i}`]),
  ]);
  const columns = names.map(
    name => `hone_sums.${sql.name(name)} AS ${sql.name(name)}`,
  );
  if (stepSeconds !== undefined) {
    const step = sql.step('hone_since', units.from, stepSeconds);
    columns.push(`${step} AS ${sql.name('step')}`);
  }
  return [
    ...parts.flatMap((lines, i) =>
      i < parts.length - 1
        ? [...lines.slice(0, -1), `${lines[lines.length - 1]},`]
        : lines,
    ),
    `SELECT ${columns.join(', ')}`,
    'FROM hone_arm LEFT JOIN hone_sums ON hone_sums.hone_unit = hone_arm.hone_unit',
  ];
}

/** What a statement reads: a table, or the exposed units as a table of its own. */
export function sourceOf(
  sql: StatementBuilder,
  table: SqlTable | ExposedUnits,
): string {
  if (typeof table === 'string' || !('exposures' in table)) {
    return sql.table(table);
  }
  return [
    '(',
    ...indented(indented(unitsOf(sql, table))),
    `${INDENT}) AS hone_exposed`,
  ].join('\n');
}

/** A row per unit that saw a variant: how many variants it saw, and how often it was exposed. */
export function unitsSeen(
  sql: StatementBuilder,
  units: Pick<ExposedUnits, 'exposures' | 'from' | 'to'> & { variant: string },
): { prelude: string[]; table: string[] } {
  const prelude = seen(sql, units);
  // After the select list of the statement, which binds nothing.
  const table = [
    `SELECT hone_unit, COUNT(*) AS hone_variants, SUM(hone_times) AS hone_total, ${isOf(
      sql,
      units.variant,
    )} AS hone_here`,
    'FROM hone_seen',
    'GROUP BY hone_unit',
  ];
  return { prelude, table: indented(table) };
}
