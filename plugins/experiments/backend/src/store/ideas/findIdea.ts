import type { IdeaSourceType } from '@hone/backstage-plugin-experiments-common';
import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import type { Db } from '../transaction';
import { parseIdeaKey } from './ideaKey';
import { mapIdea } from './mapRow';
import type { IdeaRecord } from './types';

/**
 * Looks an idea up by human key or id.
 */
export async function findIdea(
  db: Db,
  key: string,
): Promise<IdeaRecord | undefined> {
  const parsed = parseIdeaKey(key);
  if (!parsed) return undefined;
  const row = await db('ideas').where(parsed).first();
  return row && mapIdea(row);
}

/**
 * Ideas by id, in no particular order.
 */
export async function findIdeas(db: Db, ids: string[]): Promise<IdeaRecord[]> {
  if (ids.length === 0) return [];
  return (await db('ideas').whereIn('id', ids)).map(mapIdea);
}

/**
 * The idea that a source told of.
 */
export async function findIdeaBySource(
  db: Db,
  type: IdeaSourceType,
  ref: string,
): Promise<IdeaRecord | undefined> {
  const row = await db('ideas')
    .where({ source_type: type, source_ref: ref })
    .first();
  return row && mapIdea(row);
}

/**
 * Reads ideas so that nobody else changes them until the transaction ends; always in the order of their ids, so that
 * two transactions never wait for each other. SQLite has one writer at a time anyway.
 */
export async function lockIdeas(
  tx: Knex.Transaction,
  ids: string[],
): Promise<IdeaRecord[]> {
  const query = tx('ideas').whereIn('id', ids).orderBy('id');
  const rows = await (isSqlite(tx) ? query : query.forUpdate());
  return rows.map(mapIdea);
}
