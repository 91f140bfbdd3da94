import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Db } from '../transaction';
import { queryTerms } from './searchTerms';

/** Of so many rows it is looked up how many fit. */
const SAMPLE = 400;
/**
 * From this share of the sample on a text counts as common: a page of fifty is found among 2,500 rows, while the index
 * would read every row that has any of the words.
 */
const COMMON = 0.02;

/** Up to so many hits a list starts from the hits, above it walks its own order, where a hit is never far. */
const FEW_HITS = 3000;

/**
 * A table with a full-text index, and how a key of its rows is read.
 */
export interface SearchedTable {
  table: 'experiments' | 'ideas' | 'learnings';
  parseKey(text: string): { number: number } | { id: string } | null;
}

/**
 * How a search text restricts a list.
 */
export type SearchFilter =
  | { kind: 'none' }
  | { kind: 'nothing' }
  | { kind: 'key'; where: { number: number } | { id: string } }
  | { kind: 'hits'; numbers: number[] }
  | { kind: 'scan'; terms: string[] };

async function findHits(
  db: Db,
  table: string,
  terms: string[],
): Promise<number[]> {
  const limit = FEW_HITS + 1;
  if (isSqlite(db as Knex)) {
    const rows = await db(`${table}_search`)
      .select('rowid')
      .whereRaw('?? MATCH ?', [
        `${table}_search`,
        terms.map(term => `"${term}"*`).join(' '),
      ])
      .limit(limit);
    return rows.map(row => Number(row.rowid));
  }
  const rows = await db(table)
    .select('number')
    .whereRaw("search @@ to_tsquery('simple', ?)", [
      terms.map(term => `${term}:*`).join(' & '),
    ])
    .limit(limit);
  return rows.map(row => Number(row.number));
}

/** Keeps the rows that hold all terms, by reading their text. */
function whereText(builder: Knex.QueryBuilder, terms: string[], db: Db): void {
  // The text holds its words with single spaces between them, so this is "starts a word".
  const find = isSqlite(db as Knex) ? 'instr' : 'strpos';
  for (const term of terms) {
    builder.whereRaw(`${find}(' ' || search_text, ?) > 0`, [` ${term}`]);
  }
}

async function isCommon(
  db: Db,
  table: string,
  terms: string[],
): Promise<boolean> {
  const sample = db(table)
    .select('search_text')
    .orderBy('updated_at', 'desc')
    .limit(SAMPLE)
    .as('sample');
  const query = db.count({ n: '*' }).from(sample).first();
  whereText(query, terms, db);
  return Number((await query)?.n) >= COMMON * SAMPLE;
}

/**
 * Understands a search text: a key or id names one row, anything else is a full-text search for all its words.
 *
 * Neither database estimates well how many rows a text search finds, and a list that is walked in the wrong direction
 * is slow. So a sample tells first whether the text is common. If it is, the list is walked in its own order, where
 * a hit is never far; if not, the index gives the hits, which are few enough to sort.
 */
export async function prepareSearch(
  db: Db,
  { table, parseKey }: SearchedTable,
  q: string | undefined,
): Promise<SearchFilter> {
  if (!q?.trim()) return { kind: 'none' };
  const key = parseKey(q.trim());
  if (key) return { kind: 'key', where: key };
  const terms = queryTerms(q);
  if (terms.length === 0) return { kind: 'nothing' };
  if (await isCommon(db, table, terms)) return { kind: 'scan', terms };
  const numbers = await findHits(db, table, terms);
  return numbers.length > FEW_HITS
    ? { kind: 'scan', terms }
    : { kind: 'hits', numbers };
}

/**
 * Adds a prepared search to a query over the table it was prepared for.
 */
export function whereSearch(
  builder: Knex.QueryBuilder,
  { table }: SearchedTable,
  search: SearchFilter,
  db: Db,
): void {
  switch (search.kind) {
    case 'nothing':
      builder.whereRaw('1 = 0');
      break;
    case 'key':
      for (const [column, value] of Object.entries(search.where)) {
        builder.where(`${table}.${column}`, value);
      }
      break;
    case 'hits':
      builder.whereIn(`${table}.number`, search.numbers);
      break;
    case 'scan':
      whereText(builder, search.terms, db);
      break;
    default:
  }
}
