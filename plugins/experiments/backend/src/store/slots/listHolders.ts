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

function holders(db: Db, scope: ReadScope, limit: number) {
  const query = db('experiments')
    .select('owner_ref', 'number', 'title', 'status')
    .whereIn('status', STATES_WITH_SLOT)
    // What waits for a decision frees its slot soonest.
    .orderByRaw("CASE status WHEN 'decide' THEN 0 ELSE 1 END, number")
    .limit(limit);
  whereReadable(query, scope);
  return query;
}

function holdersOf(db: Db, scope: ReadScope, ownerRef: string, limit: number) {
  const query = holders(db, scope, limit).where({ owner_ref: ownerRef });
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
  return rows.map(mapHolder);
}

function mapHolder(row: Row): SlotHolder {
  return {
    ownerRef: row.owner_ref,
    number: Number(row.number),
    title: row.title,
    status: row.status,
  };
}

/**
 * The experiments that hold a slot of a service, of those that the caller may read: what waits for a decision first.
 */
export async function listHoldersOn(
  db: Db,
  options: { entityRef: string; scope: ReadScope; limit: number },
): Promise<SlotHolder[]> {
  const { entityRef, scope, limit } = options;
  const rows: Row[] = await holders(db, scope, limit).whereIn('id', ids =>
    ids
      .select('experiment_id')
      .from('participants')
      .where({ entity_ref: entityRef })
      .whereIn('status', STATES_WITH_SLOT),
  );
  return rows.map(mapHolder);
}
