import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor, fromInstant, fromJson } from '@hone/node';
import { InputError } from '@backstage/errors';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { PlanRecord } from './types';

/** Everything but the content, which is large. */
const COLUMNS = [
  'id',
  'programme_id',
  'version',
  'status',
  'programme_revision',
  'first_cycle',
  'cycles',
  'input_hash',
  'numbers',
  'warnings',
  'created_by',
  'created_at',
  'published_by',
  'published_at',
];

function mapPlan(row: Row): PlanRecord {
  return {
    id: row.id,
    programmeId: row.programme_id,
    version: Number(row.version),
    status: row.status,
    programmeRevision: Number(row.programme_revision),
    firstCycle: Number(row.first_cycle),
    cycles: Number(row.cycles),
    inputHash: row.input_hash,
    numbers: fromJson(row.numbers),
    warnings: fromJson(row.warnings),
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    publishedBy: row.published_by,
    publishedAt: fromInstant(row.published_at),
  };
}

/**
 * Stores a proposed plan under the next version, and forgets older ones that were proposed and never published.
 *
 * @param options - `content` is what was solved and the answer; `keep` is how many proposals stay
 */
export async function insertPlan(
  db: Db,
  plan: Omit<PlanRecord, 'version'>,
  options: { content: string; keep: number },
): Promise<PlanRecord> {
  const programme = { programme_id: plan.programmeId };
  const [{ last }] = await db('plans')
    .where(programme)
    .max({ last: 'version' });
  const version = Number(last ?? 0) + 1;
  await db('plans').insert({
    id: plan.id,
    ...programme,
    version,
    status: plan.status,
    programme_revision: plan.programmeRevision,
    first_cycle: plan.firstCycle,
    cycles: plan.cycles,
    input_hash: plan.inputHash,
    content: options.content,
    numbers: JSON.stringify(plan.numbers),
    warnings: JSON.stringify(plan.warnings),
    created_by: plan.createdBy,
    created_at: plan.createdAt.getTime(),
  });
  const proposals = await db('plans')
    .where({ ...programme, status: 'proposed' })
    .orderBy('version', 'desc')
    .offset(options.keep)
    .limit(100)
    .pluck('id');
  if (proposals.length > 0) await db('plans').whereIn('id', proposals).delete();
  return { ...plan, version };
}

/**
 * One plan without what it solved.
 */
export async function findPlan(
  db: Db,
  id: string,
): Promise<PlanRecord | undefined> {
  const row = await db('plans').select(COLUMNS).where({ id }).first();
  return row && mapPlan(row);
}

/**
 * What a plan solved and its answer, byte for byte.
 */
export async function findPlanContent(
  db: Db,
  id: string,
): Promise<string | undefined> {
  const row = await db('plans').select('content').where({ id }).first();
  return row?.content;
}

/**
 * One page of a programme's plans, newest first.
 */
export async function listPlans(
  db: Db,
  options: { programmeId: string; limit: number; cursor?: string },
): Promise<Page<PlanRecord>> {
  const { programmeId, limit, cursor } = options;
  const query = db('plans')
    .select(COLUMNS)
    .where({ programme_id: programmeId })
    .orderBy('version', 'desc')
    .limit(limit + 1);
  if (cursor) {
    const [version] = decodeCursor(cursor, 1);
    if (!Number.isSafeInteger(version)) {
      throw new InputError(
        'cursor has to be the nextCursor of an earlier page of the same list',
      );
    }
    query.andWhere('version', '<', version);
  }
  const rows: Row[] = await query;
  const items = rows.slice(0, limit).map(mapPlan);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > limit && last ? encodeCursor([last.version]) : null,
  };
}

/**
 * Puts a proposed plan in force in the place of the one that is.
 *
 * @returns false where it is not proposed any more
 */
export async function putPlanInForce(
  db: Db,
  plan: Pick<PlanRecord, 'id' | 'programmeId'>,
  by: { actor: string; at: Date },
): Promise<boolean> {
  const published = await db('plans')
    .where({ id: plan.id, status: 'proposed' })
    .update({
      status: 'published',
      published_by: by.actor,
      published_at: by.at.getTime(),
    });
  if (published === 0) return false;
  await db('plans')
    .where({ programme_id: plan.programmeId, status: 'published' })
    .whereNot('id', plan.id)
    .update({ status: 'superseded' });
  return true;
}
