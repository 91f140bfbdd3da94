import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { mapRow } from './mapRow';
import { whereReadable, type ReadScope } from './permissionFilter';
import type { ExperimentRecord } from './types';

/**
 * Experiments that treat or belong to one of some services and are in one of some states, whoever may read them: that
 * they exist has to be known, so that none of two is read wrongly.
 */
export async function findOnServices(
  db: Db,
  options: {
    entityRefs: string[];
    statuses: ExperimentStatus[];
    limit: number;
  },
): Promise<ExperimentRecord[]> {
  const { entityRefs, statuses, limit } = options;
  if (entityRefs.length === 0) return [];
  const rows: Row[] = await db('experiments')
    .whereIn('id', ids =>
      ids
        .select('experiment_id')
        .from('participants')
        .whereIn('entity_ref', entityRefs)
        .whereIn('status', statuses),
    )
    .orderBy('number')
    .limit(limit);
  return rows.map(mapRow);
}

/**
 * Experiments in one of some states, whoever may read them, the oldest first.
 */
export async function findInStates(
  db: Db,
  options: { statuses: ExperimentStatus[]; limit: number },
): Promise<ExperimentRecord[]> {
  const rows: Row[] = await db('experiments')
    .whereIn('status', options.statuses)
    .orderBy('number')
    .limit(options.limit);
  return rows.map(mapRow);
}

/**
 * Of some experiments those that the caller may read.
 */
export async function readableIds(
  db: Db,
  ids: string[],
  scope: ReadScope,
): Promise<Set<string>> {
  if (ids.length === 0 || scope === 'none') return new Set();
  const query = db('experiments').select('id').whereIn('experiments.id', ids);
  whereReadable(query, scope);
  const rows: Row[] = await query;
  return new Set(rows.map(row => row.id));
}

/**
 * Experiments of an owner in one of some states, whoever may read them.
 */
export async function findOfOwner(
  db: Db,
  options: { ownerRef: string; statuses: ExperimentStatus[]; limit: number },
): Promise<ExperimentRecord[]> {
  const rows: Row[] = await db('experiments')
    .where({ owner_ref: options.ownerRef })
    .whereIn('status', options.statuses)
    .orderBy('number')
    .limit(options.limit);
  return rows.map(mapRow);
}
