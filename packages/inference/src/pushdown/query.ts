/**
 * Databases that statistics can be computed in.
 *
 * @public
 */
export type SqlDialect =
  | 'sqlite'
  | 'postgresql'
  | 'duckdb'
  | 'clickhouse'
  | 'trino';

/**
 * A value that is bound, never written into the text.
 *
 * @public
 */
export type SqlParameter = number | string | boolean;

/**
 * A comparison of a column with a bound value.
 *
 * @public
 */
export interface SqlCondition {
  column: string;
  operator: '=' | '<>' | '<' | '<=' | '>' | '>=';
  value: SqlParameter;
}

/**
 * A numeric column and the number it is shifted by before it is summed:
 * something near its mean, such as the mean of the last snapshot (default 0).
 *
 * @public
 */
export interface ShiftedColumn {
  column: string;
  shift?: number;
}

/**
 * What is measured per unit.
 *
 * @public
 */
export type PushDownStatistic =
  | { kind: 'mean'; value: ShiftedColumn }
  | { kind: 'proportion'; success: SqlCondition }
  | { kind: 'ratio'; numerator: ShiftedColumn; denominator: ShiftedColumn }
  | { kind: 'cuped-mean'; outcome: ShiftedColumn; covariate: ShiftedColumn }
  | {
      kind: 'cuped-proportion';
      outcome: SqlCondition;
      covariate: SqlCondition;
    }
  | {
      kind: 'cuped-ratio';
      numerator: ShiftedColumn;
      denominator: ShiftedColumn;
      covariateNumerator: ShiftedColumn;
      covariateDenominator: ShiftedColumn;
    };

/**
 * Name of a table or view, qualified from the outside in: `['schema', 'table']`.
 *
 * @public
 */
export type SqlTable = string | readonly string[];

/**
 * The units that an experiment exposed to one variant, one row each, with what they did since their first exposure and
 * before it.
 *
 * The columns that statistics name are `after_0` …, one per sum, from a unit's first exposure in the window until the
 * window's end; `before_0` …, the same from `secondsBefore` until the first exposure; and `step`. Sums over no rows are
 * missing or 0, depending on the database, so statistics of them take `missing: 'zero'`.
 *
 * Times are columns of instants; SQLite compares texts of the form `2026-06-01T12:00:00.000Z`. Where columns hold times
 * without a zone, the session's zone has to be UTC.
 *
 * @public
 */
export interface ExposedUnits {
  /** A row per exposure; a unit may have several. */
  exposures: {
    table: SqlTable;
    unit: string;
    time: string;
    variant: string;
    /** Picks the experiment; all have to hold. */
    where?: readonly SqlCondition[];
  };
  /** Units that saw this variant and no other one; without it all units, whatever they saw. */
  variant?: string;
  /** A row per outcome. */
  outcomes: {
    table: SqlTable;
    unit: string;
    time: string;
    where?: readonly SqlCondition[];
  };
  /** What is added up per unit: numeric columns of the outcomes, or null for the number of rows. */
  sums: readonly (string | null)[];
  /** The window, ISO 8601 in UTC: its start, and its end, which is not part of it. */
  from: string;
  to: string;
  /** How far back a covariate looks, seconds before a unit's first exposure; without it there are no `before_0` …. */
  secondsBefore?: number;
  /** Adds `step`: in which step the first exposure was, counted from 0 at the start of the window. */
  stepSeconds?: number;
}

/**
 * Which sufficient statistics to compute, from what.
 *
 * @public
 */
export interface PushDownQuery {
  dialect: SqlDialect;
  table: SqlTable | ExposedUnits;
  statistic: PushDownStatistic;
  /** Columns that make the groups, such as the arm; none for one group of all. */
  groupBy?: readonly string[];
  /** Column of the randomised unit when a row is an event: numbers are added up and conditions need one event. */
  unit?: string;
  /** All have to hold. */
  where?: readonly SqlCondition[];
  /** Whether units with a missing value are left out (default) or count as 0. */
  missing?: 'drop' | 'zero';
}

/**
 * A statement with its parameters in the order of their placeholders: `?`,
 * `$1` or, in ClickHouse, `{p1:Type}`.
 *
 * @public
 */
export interface SqlStatement {
  text: string;
  parameters: SqlParameter[];
}
