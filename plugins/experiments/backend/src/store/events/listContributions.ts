import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { Db } from '../transaction';

const TYPES = ['create', 'update', 'submit'];
/** Repetitions do not count, so more than this is no plan any more. */
const MOST = 1000;

/** Something that somebody did to a plan before it started. */
export interface Contribution {
  actor: string;
  type: string;
  detail: Record<string, unknown>;
}

/**
 * What people did to a plan before it started, each thing of each person once.
 */
export async function listContributions(
  db: Db,
  experimentId: string,
): Promise<Contribution[]> {
  const rows: Row[] = await db('events')
    .distinct('actor', 'type', 'detail')
    .where({ experiment_id: experimentId })
    .whereIn('type', TYPES)
    .limit(MOST);
  return rows.map(({ actor, type, detail }) => ({
    actor,
    type,
    detail: fromJson(detail),
  }));
}
