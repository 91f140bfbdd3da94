import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';

/**
 * Lets one transaction at a time change what follows what: two edges that are fine alone may close a circle together.
 * SQLite has one writer anyway.
 */
export async function lockFollowUps(tx: Knex.Transaction): Promise<void> {
  if (isSqlite(tx)) return;
  await tx('counters').where({ name: 'follow-up' }).forUpdate();
}
