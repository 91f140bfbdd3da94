import {
  STATES_WITH_SLOT,
  treatsWholeServices,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';

/**
 * Locks services until the transaction ends, so that of starts at the same time each sees those ahead of it.
 */
export async function lockServices(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<void> {
  // Always in the same order, so that two transactions never wait for each other.
  for (const entityRef of [...entityRefs].sort()) {
    await tx('service_slots')
      .insert({ entity_ref: entityRef, starts: 1 })
      .onConflict(['entity_ref'])
      .merge({ starts: tx.raw('service_slots.starts + 1') });
  }
}

/**
 * Slots of a service that are used.
 */
export interface ServiceUse {
  all: number;
  /** Of trials that change whole services. */
  whole: number;
}

/**
 * How many experiments hold a slot of each of some services; a service without any is missing.
 */
export async function countServiceSlots(
  db: Db,
  entityRefs: string[],
): Promise<Map<string, ServiceUse>> {
  if (entityRefs.length === 0) return new Map();
  const rows: Row[] = await db('participants')
    .join('experiments', 'experiments.id', 'participants.experiment_id')
    .select('participants.entity_ref', 'experiments.design')
    .count({ n: '*' })
    .whereIn('participants.entity_ref', entityRefs)
    .whereIn('participants.status', STATES_WITH_SLOT)
    .groupBy('participants.entity_ref', 'experiments.design');
  const uses = new Map<string, ServiceUse>();
  for (const row of rows) {
    const before = uses.get(row.entity_ref) ?? { all: 0, whole: 0 };
    const n = Number(row.n);
    uses.set(row.entity_ref, {
      all: before.all + n,
      whole: before.whole + (treatsWholeServices(row.design) ? n : 0),
    });
  }
  return uses;
}
