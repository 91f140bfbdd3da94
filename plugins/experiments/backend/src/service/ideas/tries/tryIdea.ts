import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  appendIdeaEvents,
  lockIdeas,
  updateIdea,
  type IdeaRecord,
} from '../../../store/ideas';
import type { Db } from '../../../store/transaction';
import { experimentKey } from '../../../store/experiments';
import type { Caller, ServiceContext } from '../../context';
import { ideaEvent } from '../changeIdea';
import { stateObstacle } from '../ideaObstacle';
import { loadIdea } from '../loadIdea';
import { quotaObstacles } from '../quota/quotaObstacles';

async function refuseObstacle(
  db: Db,
  idea: IdeaRecord,
  now: Date,
): Promise<void> {
  const obstacle =
    stateObstacle(idea, 'try') ??
    (await quotaObstacles(db, [idea], now)).get(idea.id);
  if (obstacle) throw new ConflictError(obstacle);
}

/**
 * Looks up the idea that a draft says it tries, before anything is written.
 *
 * @throws NotFoundError when the caller may not read it, ConflictError when it cannot be tried now
 */
export async function findIdeaToTry(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<IdeaRecord> {
  const { record } = await loadIdea(context, caller, key);
  await refuseObstacle(context.knex, record, context.clock.now());
  return record;
}

/**
 * Marks an idea as being tried by an experiment, in the transaction that links the two.
 *
 * @throws ConflictError when it cannot be tried any more
 */
export async function markIdeaTrying(
  tx: Knex.Transaction,
  ideaId: string,
  by: { experiment: { number: number }; actor: string; at: Date },
): Promise<IdeaRecord> {
  const { experiment, actor, at } = by;
  const [idea] = await lockIdeas(tx, [ideaId]);
  await refuseObstacle(tx, idea, at);
  const next = await updateIdea(tx, {
    ...idea,
    status: 'trying',
    chosenAt: idea.chosenAt ?? at,
    updatedAt: at,
  });
  const detail = { experiment: experimentKey(experiment.number) };
  await appendIdeaEvents(tx, [
    ideaEvent(idea, { next, type: 'try', detail }, { actor, at }),
  ]);
  return next;
}
