import type { Knex } from 'knex';
import type { Db } from '../transaction';
import { mapFreeze } from './mapFreeze';
import type { FreezeRecord } from './types';

/** Whom freezes are looked up for. */
export interface FreezeSubject {
  /** The services that change. */
  entityRefs: string[];
  ownerRef: string | null;
  /** The systems that the services are part of; null where that is not known, so that it may be any. */
  systemRefs: string[] | null;
}

const MOST_AT_ONCE = 50;

function whereConcerns(
  query: Knex.QueryBuilder,
  { entityRefs, ownerRef, systemRefs }: FreezeSubject,
): void {
  query.andWhere(any => {
    any.where('scope', 'all').orWhere(entity => {
      entity
        .where('scope', 'entity')
        .whereIn('scope_ref', [...entityRefs, ...(systemRefs ?? [])]);
    });
    if (systemRefs === null) {
      any.orWhere(system => {
        system.where('scope', 'entity').whereLike('scope_ref', 'system:%');
      });
    }
    if (ownerRef) {
      any.orWhere(owner => {
        owner.where({ scope: 'owner', scope_ref: ownerRef });
      });
    }
  });
}

function whereOverlaps(
  query: Knex.QueryBuilder,
  { from, to }: { from: Date; to: Date },
): void {
  query
    .where('to_at', '>', from.getTime())
    .andWhere('from_at', '<', to.getTime());
}

/**
 * Freezes that keep an experiment from starting at an instant, what ends last first.
 */
export async function findFreezes(
  db: Db,
  options: FreezeSubject & { at: Date },
): Promise<FreezeRecord[]> {
  const at = options.at.getTime();
  const query = db('freezes')
    .where('to_at', '>', at)
    .andWhere('from_at', '<=', at)
    .orderBy([{ column: 'to_at', order: 'desc' }, 'id'])
    .limit(MOST_AT_ONCE);
  whereConcerns(query, options);
  return (await query).map(mapFreeze);
}

/**
 * Freezes that concern somebody at any time of a range, in the order of time.
 */
export async function findFreezesBetween(
  db: Db,
  options: FreezeSubject & { from: Date; to: Date; limit: number },
): Promise<FreezeRecord[]> {
  const query = db('freezes').orderBy(['from_at', 'id']).limit(options.limit);
  whereOverlaps(query, options);
  whereConcerns(query, options);
  return (await query).map(mapFreeze);
}

/**
 * All freezes that touch a range, in the order of time.
 */
export async function listFreezes(
  db: Db,
  options: { from: Date; to: Date; limit: number },
): Promise<FreezeRecord[]> {
  const query = db('freezes').orderBy(['from_at', 'id']).limit(options.limit);
  whereOverlaps(query, options);
  return (await query).map(mapFreeze);
}
