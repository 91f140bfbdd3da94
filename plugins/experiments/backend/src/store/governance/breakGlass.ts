import { fromJson, newId } from '@hone/node';
import type { Knex } from 'knex';
import { whereReadable, type ReadScope } from '../experiments/permissionFilter';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { BreakGlassRecord } from './types';

function mapBreakGlass(row: Row): BreakGlassRecord {
  return {
    id: row.id,
    experimentId: row.experiment_id,
    actor: row.actor,
    at: new Date(Number(row.at)),
    reason: row.reason,
    incidentUrl: row.incident_url,
    passedOver: fromJson(row.passed_over),
    toldRefs: fromJson(row.told_refs),
    reviewDueAt: new Date(Number(row.review_due_at)),
    review:
      row.reviewed_at === null
        ? null
        : {
            actor: row.reviewed_by,
            at: new Date(Number(row.reviewed_at)),
            finding: row.finding,
          },
  };
}

/**
 * Stores a start past the gate.
 */
export async function insertBreakGlass(
  tx: Knex.Transaction,
  pass: Omit<BreakGlassRecord, 'id' | 'review'>,
): Promise<BreakGlassRecord> {
  const record = { ...pass, id: newId(), review: null };
  await tx('break_glass').insert({
    id: record.id,
    experiment_id: record.experimentId,
    actor: record.actor,
    at: record.at.getTime(),
    reason: record.reason,
    incident_url: record.incidentUrl,
    passed_over: JSON.stringify(record.passedOver),
    told_refs: JSON.stringify(record.toldRefs),
    review_due_at: record.reviewDueAt.getTime(),
  });
  return record;
}

/**
 * The newest start of an experiment past the gate.
 */
export async function findBreakGlass(
  db: Db,
  by: { id: string } | { experimentId: string },
): Promise<BreakGlassRecord | undefined> {
  const where = 'id' in by ? { id: by.id } : { experiment_id: by.experimentId };
  const row = await db('break_glass')
    .where(where)
    .orderBy('at', 'desc')
    .first();
  return row && mapBreakGlass(row);
}

/**
 * Starts past the gate of experiments that somebody may read: those without a review first, by their date.
 */
export async function listBreakGlass(
  db: Db,
  options: { scope: ReadScope; limit: number },
): Promise<(BreakGlassRecord & { number: number; title: string })[]> {
  const query = db('break_glass')
    .join('experiments', 'experiments.id', 'break_glass.experiment_id')
    .select('break_glass.*', 'experiments.number', 'experiments.title')
    .orderByRaw(
      'case when break_glass.reviewed_at is null then 0 else 1 end, break_glass.review_due_at, break_glass.id',
    )
    .limit(options.limit);
  whereReadable(query, options.scope);
  const rows: Row[] = await query;
  return rows.map(row => ({
    ...mapBreakGlass(row),
    number: Number(row.number),
    title: row.title,
  }));
}

/**
 * Records what a review found, once.
 *
 * @returns whether it was the first
 */
export async function saveBreakGlassReview(
  tx: Knex.Transaction,
  id: string,
  review: { actor: string; at: Date; finding: string },
): Promise<boolean> {
  const saved = await tx('break_glass')
    .where({ id })
    .whereNull('reviewed_at')
    .update({
      reviewed_by: review.actor,
      reviewed_at: review.at.getTime(),
      finding: review.finding,
    });
  return saved > 0;
}
