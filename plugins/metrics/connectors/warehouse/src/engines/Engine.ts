import type { SqlDialect, SqlStatement } from '@hone/inference';

/** A row as the driver gives it. */
export type Row = Record<string, unknown>;

/** A database that is only read. */
export interface Engine {
  readonly dialect: SqlDialect;

  /**
   * Runs statements on one state of the data, each for a limited time.
   *
   * Throws an InputError when a statement is at fault and a ServiceUnavailableError for all else.
   */
  read(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<Row[][]>;

  /** Has the database look at the names and types of statements without running them; throws like `read`. */
  prepare(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<void>;

  close(): Promise<void>;
}
