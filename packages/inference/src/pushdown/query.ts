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
 * Which sufficient statistics to compute, from what.
 *
 * @public
 */
export interface PushDownQuery {
  dialect: SqlDialect;
  /** Name of the table or view, qualified from the outside in: `['schema', 'table']`. */
  table: string | readonly string[];
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
