import { NotFoundError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import { transferEffect, type NestedService } from '@hone/inference';
import type {
  TransferQuery,
  TransferredLearning,
} from '@hone/backstage-plugin-experiments-common';
import { listLearnings, listTrials } from '../../store/learnings';
import type { Caller, ServiceContext } from '../context';
import { ownerOf } from '../drafts/resolveInput';
import { poolable, type PooledTrial } from './poolTrials';
import { readLearningScope } from './requireLearning';
import { viewLearnings } from './viewLearnings';

const MOST_TRANSFERRED = 12;
/** The newest trials of each; the time of the model grows with the cube of their number. */
const MOST_TRIALS_OF_EACH = 40;
/** Stands for the owner of a service that has none. */
const NOBODY = 'nobody';

/** Owners differ by more than this share of the effect: better to replicate first. */
const MUCH = 0.5;

/**
 * What some trials say of a service, or why they say nothing.
 */
export function transferTo(
  trials: readonly PooledTrial[],
  target: NestedService,
): Pick<TransferredLearning, 'transfer' | 'silence'> {
  const result = transferEffect({
    trials: trials
      .slice(-MOST_TRIALS_OF_EACH)
      .map(({ effect, standardError, services }) => ({
        effect,
        variance: standardError ** 2,
        services,
      })),
    target: [target],
  });
  if (!result.ok) return { transfer: null, silence: result.detail };
  const betweenGroups = Math.sqrt(result.betweenGroups);
  return {
    transfer: {
      mean: result.mean,
      interval: [...result.interval],
      level: result.level,
      levelTrials: result.levelTrials,
      levelServices: result.levelServices,
      trials: result.trials,
      services: result.services,
      betweenGroups,
      betweenServices: Math.sqrt(result.betweenServices),
      differsByGroup: betweenGroups > MUCH * Math.abs(result.organisationMean),
    },
    silence: null,
  };
}

/**
 * What the learnings that the caller may read say for a service: the effect that the model expects there, with the
 * number of trials behind it.
 */
export async function transferLearnings(
  context: ServiceContext,
  caller: Caller,
  query: TransferQuery,
): Promise<TransferredLearning[]> {
  const service = normalizeEntityRef(query.entityRef, 'entityRef');
  const scope = await readLearningScope(context, caller);
  const entity = await context.catalog.getEntityByRef(service, {
    credentials: caller.credentials,
  });
  if (!entity) throw new NotFoundError(`${service} is not in the catalog`);
  const target = { service, group: ownerOf(entity) ?? NOBODY };
  const { items } = await listLearnings(context.knex, {
    filter: { q: query.q, topic: query.topic, grade: query.grade },
    scope,
    limit: MOST_TRANSFERRED,
  });
  const [views, links] = await Promise.all([
    viewLearnings(context, caller, items),
    listTrials(
      context.knex,
      items.map(({ id }) => id),
    ),
  ]);
  return views.map(learning => ({
    learning,
    ...transferTo(
      poolable(links.filter(({ learningId }) => learningId === learning.id)),
      target,
    ),
  }));
}
