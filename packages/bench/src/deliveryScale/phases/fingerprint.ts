import { createHash } from 'node:crypto';
import type { Knex } from 'knex';

const PAGE = 2_000;

/**
 * What stands in the database after a log: equal ones have the same rows with the same content.
 */
export interface Fingerprint {
  /** Deliveries that were kept. */
  events: number;
  /** Rows and the sum of their hashes, by table. */
  tables: Record<string, { rows: number; digest: string }>;
}

interface HashedTable {
  name: string;
  key: string[];
}

/** What follows from the log. */
const TABLES: HashedTable[] = [
  { name: 'delivery_facts', key: ['source', 'kind', 'external_id'] },
  { name: 'delivery_services', key: ['entity_ref'] },
  { name: 'delivery_rollups', key: ['scope_kind', 'scope_ref', 'week'] },
];

type Row = Record<string, unknown>;

/** Rows in pages by key, so that memory does not depend on how many there are. */
async function* readPages(
  knex: Knex,
  { name, key }: HashedTable,
): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  do {
    const after = last;
    const rows: Row[] = await knex(name)
      .modify(query => {
        if (!after) return;
        const columns = knex.raw(key.map(() => '??').join(', '), key);
        const values = knex.raw(
          key.map(() => '?').join(', '),
          key.map(column => String(after[column])),
        );
        query.whereRaw('(?) > (?)', [columns, values]);
      })
      .orderBy(key)
      .limit(PAGE);
    last = rows.at(-1);
    yield rows;
  } while (last);
}

async function hashTable(knex: Knex, table: HashedTable) {
  let rows = 0;
  // A sum does not depend on the order, in which databases differ.
  let sum = 0n;
  for await (const page of readPages(knex, table)) {
    rows += page.length;
    for (const row of page) {
      const told = Object.keys(row)
        .sort()
        // One database gives large numbers as text.
        .map(column => [column, String(row[column])]);
      const hash = createHash('sha256').update(JSON.stringify(told)).digest();
      sum = BigInt.asUintN(64, sum + hash.readBigUInt64BE());
    }
  }
  return { rows, digest: sum.toString(16).padStart(16, '0') };
}

/**
 * Counts and hashes everything that a log left in the database.
 */
export async function fingerprint(knex: Knex): Promise<Fingerprint> {
  const [{ n }] = await knex('delivery_events').count({ n: '*' });
  const tables: Fingerprint['tables'] = {};
  for (const table of TABLES) {
    tables[table.name] = await hashTable(knex, table);
  }
  return { events: Number(n), tables };
}
