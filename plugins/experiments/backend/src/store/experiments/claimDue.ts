import { isSqlite } from '@hone/node';
import type { Knex } from 'knex';
import { mapRow } from './mapRow';
import type { ExperimentRecord } from './types';

/**
 * Takes up to `limit` experiments whose analysis is due, so that no other replica takes them before `until`. A
 * replica that dies in between loses its claim at that time.
 */
export async function claimDue(
  knex: Knex,
  options: { now: Date; until: Date; limit: number },
): Promise<ExperimentRecord[]> {
  const now = options.now.getTime();
  return knex.transaction(async tx => {
    const due = tx('experiments')
      .select('id')
      .where('next_analysis_at', '<=', now)
      .andWhere(builder =>
        builder.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
      )
      .orderBy('next_analysis_at')
      .limit(options.limit);
    // Only PostgreSQL has row locks; SQLite has one writer at a time.
    const ids: string[] = (
      await (isSqlite(knex) ? due : due.forUpdate().skipLocked())
    ).map(row => row.id);
    if (ids.length === 0) return [];
    await tx('experiments')
      .whereIn('id', ids)
      .update({ claimed_until: options.until.getTime() });
    const rows = await tx('experiments').whereIn('id', ids);
    return rows.map(mapRow);
  });
}

/**
 * Says when an experiment is analysed next, null for never, and gives the claim back.
 */
export async function scheduleNextAnalysis(
  db: Knex | Knex.Transaction,
  id: string,
  at: Date | null,
): Promise<void> {
  await db('experiments')
    .where({ id })
    .update({
      next_analysis_at: at ? at.getTime() : null,
      claimed_until: null,
    });
}
