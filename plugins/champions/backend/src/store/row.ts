/**
 * A row as the databases return it.
 */
export type Row = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a driver's row is untyped
