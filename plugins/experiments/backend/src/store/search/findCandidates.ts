import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { atLeastTwo, type TermQuery } from './atLeastTwo';
import type { SearchedTable } from './searchFilter';

/** As much of a text as tells what it is about. */
const MAX_TEXT = 2000;

/**
 * A row whose text may say the same as another one.
 */
export interface Candidate {
  id: string;
  number: number;
  title: string;
  problem: string;
  status: string;
  entityRef: string | null;
}

/** How a database writes a full-text query. */
interface Syntax {
  term(start: string): string;
  and: string;
  or: string;
}

const FTS5: Syntax = {
  term: start => `"${start}"*`,
  and: ' AND ',
  or: ' OR ',
};
const TSQUERY: Syntax = { term: start => `${start}:*`, and: ' & ', or: ' | ' };

function matchText(query: TermQuery, syntax: Syntax): string {
  if (typeof query === 'string') return syntax.term(query);
  const parts = query.parts.map(part => matchText(part, syntax));
  return `(${parts.join(syntax[query.join])})`;
}

/**
 * The words of the rows that were changed last, up to a limit, as a sample of what people write.
 */
export async function sampleTexts(
  db: Db,
  { table }: SearchedTable,
  limit: number,
): Promise<string[]> {
  const rows: Row[] = await db(table)
    .select(db.raw('substr(search_text, 1, ?) as text', [MAX_TEXT]))
    .orderBy('updated_at', 'desc')
    .limit(limit);
  return rows.map(row => row.text);
}

/**
 * Rows that hold two of the words, or the word where there is only one, each as the start of a word, found by the full-text
 * index.
 *
 * @param restrict - adds what the caller may read
 */
export async function findCandidates(
  db: Db,
  { table }: SearchedTable,
  options: {
    words: string[];
    limit: number;
    restrict(builder: Knex.QueryBuilder): void;
  },
): Promise<Candidate[]> {
  const { words, limit, restrict } = options;
  const wanted = atLeastTwo(words);
  if (!wanted) return [];
  const query = db(table)
    .select(
      `${table}.id`,
      `${table}.number`,
      `${table}.title`,
      db.raw('substr(??, 1, ?) as problem', [`${table}.problem`, MAX_TEXT]),
      `${table}.status`,
      `${table}.entity_ref as entityRef`,
    )
    .limit(limit);
  if (isSqlite(db as Knex)) {
    const index = `${table}_search`;
    query
      .innerJoin(index, `${index}.rowid`, `${table}.number`)
      .whereRaw('?? MATCH ?', [index, matchText(wanted, FTS5)]);
  } else {
    query.whereRaw("search @@ to_tsquery('simple', ?)", [
      matchText(wanted, TSQUERY),
    ]);
  }
  restrict(query);
  const rows: Row[] = await query;
  return rows.map(row => ({ ...row, number: Number(row.number) } as Candidate));
}
