import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { requireIdeaRight } from '../../ideaAuthorization';
import {
  appendIdeaEvents,
  ideaKey,
  lockIdeas,
  saveStanding,
  saveVote,
  type IdeaRecord,
} from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { ideaEvent } from './changeIdea';
import { stateObstacle } from './ideaObstacle';
import { loadIdea } from './loadIdea';
import { withStanding } from './standing';
import { viewIdea } from './views/viewIdeas';

async function store(
  context: ServiceContext,
  caller: Caller,
  id: string,
  given: boolean,
): Promise<IdeaRecord> {
  const at = context.clock.now();
  return context.knex.transaction(async tx => {
    const [locked] = await lockIdeas(tx, [id]);
    const obstacle = stateObstacle(locked, 'vote');
    if (obstacle) throw new ConflictError(obstacle);
    const changed = await saveVote(tx, {
      ideaId: id,
      userRef: caller.actor,
      given,
      at,
    });
    if (!changed) return locked;
    const next = withStanding({
      ...locked,
      votes: locked.votes + (given ? 1 : -1),
    });
    await saveStanding(tx, next);
    const type = given ? 'vote' : 'unvote';
    await appendIdeaEvents(tx, [
      ideaEvent(locked, { next, type }, { actor: caller.actor, at }),
    ]);
    return next;
  });
}

/**
 * Gives or takes back the caller's own vote; a second one of the same person changes nothing. A vote is no edit: the
 * revision stands.
 */
export async function voteForIdea(
  context: ServiceContext,
  caller: Caller,
  key: string,
  given: boolean,
): Promise<Idea> {
  const { record, rights } = await loadIdea(context, caller, key);
  requireIdeaRight(rights, 'vote', `vote for ${ideaKey(record.number)}`);
  if (!context.auth.isPrincipal(caller.credentials, 'user')) {
    throw new NotAllowedError('Votes are given by people, not by programs');
  }
  const saved = await store(context, caller, record.id, given);
  context.changes.tell('idea', saved.number);
  return viewIdea(context, caller, saved);
}
