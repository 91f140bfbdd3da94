import {
  STATES_WITH_SLOT,
  type ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { whereReadable, type ReadScope } from '../experiments/permissionFilter';

/**
 * An experiment that holds a slot.
 */
export interface SlotHolder {
  ownerRef: string;
  number: number;
  title: string;
  status: ExperimentStatus;
}

function holdersOf(db: Db, scope: ReadScope, ownerRef: string, limit: number) {
  const query = db('experiments')
    .select('owner_ref', 'number', 'title', 'status')
    .where({ owner_ref: ownerRef })
    .whereIn('status', STATES_WITH_SLOT)
    // What waits for a decision frees its slot soonest.
    .orderByRaw("CASE status WHEN 'decide' THEN 0 ELSE 1 END, number")
    .limit(limit);
  whereReadable(query, scope);
  return db.select('*').from(query.as('held'));
}

/**
 * The experiments that hold slots of some owners, of those that the caller may read: what waits for a decision first.
 *
 * @param options - `limit` is per owner
 */
export async function listHolders(
  db: Db,
  options: { ownerRefs: string[]; scope: ReadScope; limit: number },
): Promise<SlotHolder[]> {
  const { ownerRefs, scope, limit } = options;
  if (ownerRefs.length === 0) return [];
  const [first, ...others] = ownerRefs.map(ref =>
    holdersOf(db, scope, ref, limit),
  );
  const rows: Row[] = await first.unionAll(others);
  return rows.map(row => ({
    ownerRef: row.owner_ref,
    number: Number(row.number),
    title: row.title,
    status: row.status,
  }));
}
