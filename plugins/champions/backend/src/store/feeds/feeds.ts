import { fromInstant } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { FeedRecord } from './types';

function mapFeed(row: Row): FeedRecord {
  return {
    id: row.id,
    kind: row.kind,
    personRef: row.person_ref,
    programmeId: row.programme_id,
    tokenHash: row.token_hash,
    createdAt: new Date(Number(row.created_at)),
    lastReadAt: fromInstant(row.last_read_at),
  };
}

/**
 * Stores a new feed.
 */
export async function insertFeed(db: Db, feed: FeedRecord): Promise<void> {
  await db('feeds').insert({
    id: feed.id,
    kind: feed.kind,
    person_ref: feed.personRef,
    programme_id: feed.programmeId,
    token_hash: feed.tokenHash,
    created_at: feed.createdAt.getTime(),
  });
}

/**
 * One feed.
 */
export async function findFeed(
  db: Db,
  id: string,
): Promise<FeedRecord | undefined> {
  const row = await db('feeds').where({ id }).first();
  return row && mapFeed(row);
}

/**
 * The feed whose token has a hash.
 */
export async function findFeedByHash(
  db: Db,
  tokenHash: string,
): Promise<FeedRecord | undefined> {
  const row = await db('feeds').where({ token_hash: tokenHash }).first();
  return row && mapFeed(row);
}

/**
 * The feeds of a person, in the order in which they were created.
 */
export async function listFeedsOf(
  db: Db,
  options: { personRef: string; limit: number },
): Promise<FeedRecord[]> {
  const rows = await db('feeds')
    .where({ person_ref: options.personRef })
    .orderBy('id')
    .limit(options.limit);
  return rows.map(mapFeed);
}

/**
 * Ends a feed.
 */
export async function deleteFeed(db: Db, id: string): Promise<void> {
  await db('feeds').where({ id }).delete();
}

/**
 * Notes that a feed was read, unless that was noted after an instant.
 */
export async function noteReading(
  db: Db,
  options: { id: string; at: Date; unlessSince: Date },
): Promise<void> {
  await db('feeds')
    .where({ id: options.id })
    .andWhere(stale => {
      stale
        .whereNull('last_read_at')
        .orWhere('last_read_at', '<=', options.unlessSince.getTime());
    })
    .update({ last_read_at: options.at.getTime() });
}
