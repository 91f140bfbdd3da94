import type {
  ExperimentOutcome,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey, type ReadScope } from '../experiments';
import { whereReadable } from '../experiments/permissionFilter';
import type { Row } from '../row';
import type { Db } from '../transaction';

/** An idea is hardly ever tried more often. */
const MAX_TRIES = 50;

/**
 * The experiments that try some ideas, as far as the caller may read them, by idea and in the order of their keys.
 */
export async function findTries(
  db: Db,
  ideaIds: string[],
  scope: ReadScope,
): Promise<Map<string, { key: string; title: string }[]>> {
  const tries = new Map<string, { key: string; title: string }[]>();
  if (ideaIds.length === 0 || scope === 'none') return tries;
  const query = db('experiments')
    .select('experiments.idea_id', 'experiments.number', 'experiments.title')
    .whereIn('experiments.idea_id', ideaIds)
    .orderBy('experiments.number')
    .limit(MAX_TRIES * ideaIds.length);
  whereReadable(query, scope);
  const rows: Row[] = await query;
  for (const row of rows) {
    const known = tries.get(row.idea_id) ?? [];
    known.push({ key: experimentKey(Number(row.number)), title: row.title });
    tries.set(row.idea_id, known);
  }
  return tries;
}

/**
 * Where the experiments of an idea stand, all of them.
 */
export async function findTryStates(
  db: Db,
  ideaId: string,
): Promise<{ status: ExperimentStatus; outcome: ExperimentOutcome | null }[]> {
  return db('experiments')
    .distinct('status', 'outcome')
    .where({ idea_id: ideaId });
}
