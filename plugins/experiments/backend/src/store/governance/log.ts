import { fromJson } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { logHash, NO_HASH } from './logHash';
import type { LogEntry } from './types';

function mapEntry(row: Row): LogEntry {
  return {
    seq: Number(row.seq),
    at: new Date(Number(row.at)).toISOString(),
    actor: row.actor,
    type: row.type,
    experimentKey: row.experiment_key,
    content: fromJson(row.content),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/**
 * Appends an entry, as the last thing that a transaction does: the counter stays locked until it ends, so that entries
 * are one chain without gaps, and nobody waits for a lock while holding this one.
 */
export async function appendLog(
  tx: Knex.Transaction,
  entry: {
    at: Date;
    actor: string;
    type: string;
    experimentKey: string | null;
    content: Record<string, unknown>;
  },
): Promise<LogEntry> {
  const [counter] = await tx('counters')
    .where({ name: 'governance-log' })
    .update({ value: tx.raw('value + 1') })
    .returning('value');
  const seq = Number(counter.value);
  const last = await tx('governance_log')
    .select('hash')
    .where({ seq: seq - 1 })
    .first();
  // What is hashed is what is read back: without members that JSON does not know.
  const content = JSON.stringify(entry.content);
  const hashed = {
    ...entry,
    seq,
    at: entry.at.toISOString(),
    content: JSON.parse(content),
    previousHash: last?.hash ?? NO_HASH,
  };
  const hash = logHash(hashed);
  await tx('governance_log').insert({
    seq,
    at: entry.at.getTime(),
    actor: entry.actor,
    type: entry.type,
    experiment_key: entry.experimentKey,
    content,
    previous_hash: hashed.previousHash,
    hash,
  });
  return { ...hashed, hash };
}

/**
 * Entries behind a number, in order.
 */
export async function listLog(
  db: Db,
  options: { after: number; limit: number; experimentKey?: string },
): Promise<LogEntry[]> {
  const query = db('governance_log')
    .where('seq', '>', options.after)
    .orderBy('seq')
    .limit(options.limit);
  if (options.experimentKey) {
    query.where({ experiment_key: options.experimentKey });
  }
  return (await query).map(mapEntry);
}

/**
 * Entries of some types since an instant, in order, read in batches: each begins behind the last one, so that none is read
 * twice or left out while others are appended.
 *
 * @param options - entries of a batch, and of all together; of more the newest
 */
export async function listLogOfTypes(
  db: Db,
  options: { types: string[]; since: Date; batch: number; most: number },
): Promise<LogEntry[]> {
  const { types, since, batch, most } = options;
  const found: LogEntry[] = [];
  for (let before: number | null = null; found.length < most; ) {
    const limit = Math.min(batch, most - found.length);
    const query = db('governance_log')
      .whereIn('type', types)
      .andWhere('at', '>=', since.getTime())
      .orderBy('seq', 'desc')
      .limit(limit);
    if (before !== null) query.andWhere('seq', '<', before);
    const rows: Row[] = await query;
    for (const row of rows) found.push(mapEntry(row));
    if (rows.length < limit) break;
    before = found[found.length - 1].seq;
  }
  return found.reverse();
}
