import {
  experimentCreatePermission,
  type CollisionReport,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { readableIds } from '../../store/experiments/findOpen';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { worstFirst } from './findOverlap';
import { overlapsOf, readAround } from './overlapsOf';
import { readStartAt } from './readStartAt';
import { toCollision } from './toCollision';
import { draftSubject, toSubject } from './toSubject';
import type { Subject } from './types';

const NOTHING: CollisionReport = { items: [], dependenciesKnown: true };

async function report(
  context: ServiceContext,
  caller: Caller,
  one: Subject,
  ownId?: string,
): Promise<CollisionReport> {
  const around = await readAround(context, caller, one, ownId);
  const overlaps = overlapsOf(one, around).sort(worstFirst);
  const readable = await readableIds(
    context.knex,
    overlaps.map(({ other }) => other.record.id),
    await context.authorizer.readScope(caller.credentials),
  );
  return {
    items: overlaps.map(overlap =>
      toCollision(one, overlap, readable.has(overlap.other.record.id)),
    ),
    dependenciesKnown: around.known,
  };
}

/**
 * The collisions of a stored experiment, as planned or if it started at another instant. Guests, who read it only because
 * it is shared, are told of none.
 */
export async function collisionsForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { key: string; startAt?: string },
): Promise<CollisionReport> {
  const { record, rights } = await loadReadable(context, caller, query.key);
  const startAt = readStartAt(query.startAt);
  const one = toSubject(record, context.clock.now(), startAt);
  if (!rights.member || !one) return NOTHING;
  return report(context, caller, one, record.id);
}

/**
 * The collisions of a draft that is not stored.
 */
export async function draftCollisionsForCaller(
  context: ServiceContext,
  caller: Caller,
  { experiment, startAt }: { experiment: ExperimentInput; startAt?: string },
): Promise<CollisionReport> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'check drafts of experiments',
  );
  const one = draftSubject(
    experiment,
    context.clock.now(),
    readStartAt(startAt),
  );
  return report(context, caller, one);
}
