import type { Page } from '@hone/common';
import type {
  ExperimentEvent,
  Idea,
} from '@hone/backstage-plugin-experiments-common';
import {
  listIdeaEvents,
  listIdeas,
  type IdeaListFilter,
  type IdeaSort,
} from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { normalizeRefs } from '../queries/normalizeRefs';
import { DEFAULT_LIMIT, type PageQuery } from '../queries/pageQuery';
import { loadIdea } from './loadIdea';
import { viewIdea, viewIdeas } from './views/viewIdeas';

/**
 * One page of the backlog.
 */
export async function listIdeasForCaller(
  context: ServiceContext,
  caller: Caller,
  query: IdeaListFilter & PageQuery & { sort?: IdeaSort },
): Promise<Page<Idea>> {
  const { cursor, limit, sort, ...filter } = query;
  const page = await listIdeas(context.knex, {
    filter: {
      ...filter,
      entityRef: normalizeRefs(filter.entityRef, 'entityRef'),
      owner: normalizeRefs(filter.owner, 'owner'),
    },
    scope: await context.ideaAuthorizer.readScope(caller.credentials),
    sort: sort ?? '-rank',
    limit: limit ?? DEFAULT_LIMIT,
    cursor,
  });
  return { ...page, items: await viewIdeas(context, caller, page.items) };
}

/**
 * One idea.
 */
export async function getIdeaForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<Idea> {
  const { record } = await loadIdea(context, caller, key);
  return viewIdea(context, caller, record);
}

/**
 * One page of what happened to an idea.
 */
export async function listIdeaEventsForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  query: PageQuery,
): Promise<Page<ExperimentEvent>> {
  const { record } = await loadIdea(context, caller, key);
  const page = await listIdeaEvents(context.knex, {
    ideaId: record.id,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  return {
    ...page,
    items: page.items.map(({ ideaId, ...event }) => {
      const at = event.at.toISOString();
      return { ...event, at, recordedAt: at };
    }),
  };
}
