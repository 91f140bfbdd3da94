import { findOnServices } from '../../store/experiments/findOpen';
import type { Caller, ServiceContext } from '../context';
import { findOverlap } from './findOverlap';
import { readNeighbours, type KnownNeighbours } from './readNeighbours';
import { toSubject } from './toSubject';
import type { Overlap, StoredSubject, Subject } from './types';
import { COLLIDING } from './window';

/** Experiments around one. */
const MOST_AROUND = 200;

/**
 * Experiments that might collide with one, and what joins the services.
 */
export interface Surroundings extends KnownNeighbours {
  others: StoredSubject[];
}

/**
 * Reads the experiments on the services of one, on those that it compares with, and on those that a dependency joins.
 *
 * @param ownId - the one itself, where it is stored
 */
export async function readAround(
  context: ServiceContext,
  caller: Caller,
  one: Subject,
  ownId?: string,
): Promise<Surroundings> {
  const own = [...one.trial.switchAt.keys(), ...one.trial.compared];
  const known = await readNeighbours(context, caller, own);
  const records = await findOnServices(context.knex, {
    entityRefs: [...new Set([...own, ...known.neighbours.keys()])],
    statuses: COLLIDING,
    limit: MOST_AROUND,
  });
  const now = context.clock.now();
  return {
    ...known,
    others: records
      .filter(record => record.id !== ownId)
      .flatMap(record => toSubject(record, now) ?? []),
  };
}

/**
 * The collisions of one experiment.
 */
export function overlapsOf(
  one: Subject,
  { others, neighbours }: Surroundings,
): Overlap[] {
  return others.flatMap(other => findOverlap(one, other, neighbours) ?? []);
}
