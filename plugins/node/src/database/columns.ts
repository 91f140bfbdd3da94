import type { Knex } from 'knex';

/**
 * Whether the database is SQLite, where it differs from PostgreSQL in more than knex hides.
 *
 * @public
 */
export function isSqlite(knex: Knex): boolean {
  return String(knex.client.config.client).includes('sqlite');
}

/**
 * Instants are stored as epoch milliseconds (bigint): exact, indexable and the same in both databases. PostgreSQL
 * returns bigints as strings.
 *
 * @public
 */
export function fromInstant(
  value: number | string | null | undefined,
): Date | null {
  return value === null || value === undefined ? null : new Date(Number(value));
}

/**
 * @public
 */
export function toInstant(date: Date | null | undefined): number | null {
  return date ? date.getTime() : null;
}

/**
 * JSON columns hold text in SQLite and come back parsed from PostgreSQL's jsonb.
 *
 * @public
 */
export function fromJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/**
 * Escapes what LIKE would read as a pattern; use with `ESCAPE '\'`.
 *
 * @public
 */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, c => `\\${c}`);
}
