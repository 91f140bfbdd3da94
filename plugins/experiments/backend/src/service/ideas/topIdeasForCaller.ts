import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { topIdeas } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { viewIdeas } from './views/viewIdeas';

/** As many ideas as an entity's tab shows. */
const KEEP = 3;

/**
 * The most valuable open ideas of some services that the caller may read, by service.
 */
export async function topIdeasForCaller(
  context: ServiceContext,
  caller: Caller,
  entityRefs: string[],
): Promise<Map<string, Idea[]>> {
  const scope = await context.ideaAuthorizer.readScope(caller.credentials);
  const found = await topIdeas(context.knex, {
    entityRefs,
    scope,
    keep: KEEP,
  });
  const views = await viewIdeas(context, caller, [...found.values()].flat());
  const byId = new Map(views.map(view => [view.id, view]));
  return new Map(
    [...found].map(([entityRef, ideas]) => [
      entityRef,
      ideas.map(({ id }) => byId.get(id)!),
    ]),
  );
}
