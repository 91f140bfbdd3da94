import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/*
 * Statements about many rows whose text does not depend on how many there are. With a parameter for every value a
 * statement costs more to parse and plan than to run, and PostgreSQL may scan a table that it has no statistics of
 * instead of looking keys up. PostgreSQL gets an array for each column, SQLite one JSON text.
 */

/** Bounds what one statement carries. */
const CHUNK = 500;

/** A row by its columns; an object stands for its JSON text. */
type GivenRow = Record<string, string | number | object>;

type Row = Record<string, any>;

interface GivenRows {
  /** What follows FROM. */
  from: string;
  /** The columns in the order of the rows. */
  values: string[];
  bindings(rows: readonly GivenRow[]): Knex.RawBinding[];
}

const isJson = (value: unknown) => typeof value === 'object' && value !== null;

const toText = (value: GivenRow[string]) =>
  isJson(value) ? JSON.stringify(value) : value;

function givenInPostgres(example: GivenRow): GivenRows {
  const columns = Object.keys(example);
  const arrays = columns.map(column =>
    typeof example[column] === 'number' ? '?::bigint[]' : '?::text[]',
  );
  return {
    from: `unnest(${arrays}) AS given (${columns})`,
    values: columns.map(column => `given.${column}`),
    bindings: rows =>
      // All values of a column are text, or all are numbers.
      columns.map(
        column => rows.map(row => toText(row[column])) as string[] | number[],
      ),
  };
}

function givenInSqlite(example: GivenRow): GivenRows {
  return {
    from: 'json_each(?) AS given',
    values: Object.entries(example).map(
      // An arrow with one head keeps JSON as text.
      ([column, value]) =>
        `given.value ${isJson(value) ? '->' : '->>'} '${column}'`,
    ),
    bindings: rows => [JSON.stringify(rows)],
  };
}

const given = (tx: Knex.Transaction, example: GivenRow) =>
  isSqlite(tx) ? givenInSqlite(example) : givenInPostgres(example);

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < items.length; i += CHUNK) {
    parts.push(items.slice(i, i + CHUNK));
  }
  return parts;
}

/**
 * Inserts rows in their order.
 *
 * @param rows - all with the same columns
 * @param conflict - when a row takes the place of the one that has its key; without it that fails
 */
export async function insertRows(
  tx: Knex.Transaction,
  table: string,
  rows: readonly GivenRow[],
  conflict?: { key: string[]; replaceWhere: string },
): Promise<void> {
  if (rows.length === 0) return;
  const { from, values, bindings } = given(tx, rows[0]);
  const columns = Object.keys(rows[0]);
  // Without WHERE, SQLite takes ON for a part of a join.
  const insert = `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${from} WHERE true`;
  const updates = columns.map(column => `${column} = excluded.${column}`);
  const sql = conflict
    ? `${insert} ON CONFLICT (${conflict.key}) DO UPDATE SET ${updates} WHERE ${conflict.replaceWhere}`
    : insert;
  for (const part of chunks(rows)) await tx.raw(sql, bindings(part));
}

/**
 * The rows of a table that have one of the keys.
 *
 * @param keys - all with the columns of the primary key
 */
export async function selectRows(
  tx: Knex.Transaction,
  table: string,
  keys: readonly GivenRow[],
  columns: string[],
): Promise<Row[]> {
  if (keys.length === 0) return [];
  const { from, values, bindings } = given(tx, keys[0]);
  const same = Object.keys(keys[0])
    .map((column, i) => `${table}.${column} = ${values[i]}`)
    .join(' AND ');
  // Both have keys looked up one by one, whatever the planner believes about the table.
  const known = isSqlite(tx)
    ? `CROSS JOIN ${table} WHERE ${same}`
    : `CROSS JOIN LATERAL (SELECT * FROM ${table} WHERE ${same} LIMIT 1) AS ${table}`;
  const sql = `SELECT ${columns.map(
    column => `${table}.${column}`,
  )} FROM ${from} ${known}`;
  const found: Row[] = [];
  for (const part of chunks(keys)) {
    const answer = await tx.raw(sql, bindings(part));
    found.push(...(isSqlite(tx) ? answer : answer.rows));
  }
  return found;
}
