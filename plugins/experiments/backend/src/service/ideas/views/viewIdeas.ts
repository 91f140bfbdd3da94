import {
  forecastReadPermission,
  type ExperimentReference,
  type Idea,
} from '@hone/backstage-plugin-experiments-common';
import type { IdeaViewer } from '../../../ideaAuthorization';
import {
  findIdeas,
  findTries,
  findVoted,
  ideaKey,
  type IdeaRecord,
} from '../../../store/ideas';
import type { Caller, ServiceContext } from '../../context';
import { quotaObstacles } from '../quota/quotaObstacles';
import { toIdea } from './toIdea';

async function findMergedInto(
  context: ServiceContext,
  ideas: IdeaRecord[],
  viewer: IdeaViewer,
): Promise<Map<string, ExperimentReference>> {
  const ids = ideas.flatMap(idea => idea.mergedInto ?? []);
  const targets = await findIdeas(context.knex, [...new Set(ids)]);
  return new Map(
    targets
      .filter(target => viewer.rightsOver(target).read)
      .map(({ id, number, title }) => [id, { key: ideaKey(number), title }]),
  );
}

/**
 * Ideas with everything around them that the caller may see, with a fixed number of queries however many they are.
 * That the caller may read the ideas themselves is known already.
 */
export async function viewIdeas(
  context: ServiceContext,
  caller: Caller,
  ideas: IdeaRecord[],
): Promise<Idea[]> {
  if (ideas.length === 0) return [];
  const { knex, clock, authorizer, ideaAuthorizer } = context;
  const { credentials, actor } = caller;
  const ids = ideas.map(idea => idea.id);
  const now = clock.now();
  const isForecast = ideas.some(({ forecast }) => forecast !== null);
  const [viewer, scope, voted, quotas, seesForecasts] = await Promise.all([
    ideaAuthorizer.viewer(credentials),
    authorizer.readScope(credentials),
    findVoted(knex, ids, actor),
    quotaObstacles(knex, ideas, now),
    isForecast && authorizer.allows(credentials, forecastReadPermission),
  ]);
  const [tries, targets] = await Promise.all([
    findTries(knex, ids, scope),
    findMergedInto(context, ideas, viewer),
  ]);
  const isUser = context.auth.isPrincipal(credentials, 'user');
  return ideas.map(idea =>
    toIdea(idea, {
      rights: viewer.rightsOver(idea),
      mayTry: viewer.mayTry,
      isUser,
      voted: voted.has(idea.id),
      mergedInto: (idea.mergedInto && targets.get(idea.mergedInto)) || null,
      experiments: tries.get(idea.id) ?? [],
      seesForecasts,
      quotaObstacle: quotas.get(idea.id) ?? null,
      now,
    }),
  );
}

/**
 * One idea with everything around it.
 */
export async function viewIdea(
  context: ServiceContext,
  caller: Caller,
  idea: IdeaRecord,
): Promise<Idea> {
  const [view] = await viewIdeas(context, caller, [idea]);
  return view;
}
