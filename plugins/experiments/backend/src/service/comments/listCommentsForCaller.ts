import type { Page } from '@hone/common';
import type { ExperimentComment } from '@hone/backstage-plugin-experiments-common';
import { listComments } from '../../store/comments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { DEFAULT_LIMIT, type PageQuery } from '../queries/pageQuery';
import { toComment } from './toComment';

/**
 * One page of an experiment's comments.
 */
export async function listCommentsForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  query: PageQuery,
): Promise<Page<ExperimentComment>> {
  const { record, rights } = await loadReadable(context, caller, key);
  const page = await listComments(context.knex, {
    experimentId: record.id,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  const viewer = { rights, actor: caller.actor };
  return {
    ...page,
    items: page.items.map(comment => toComment(comment, record, viewer)),
  };
}
