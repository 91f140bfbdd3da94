import type { Page } from '@hone/common';
import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  listExperiments,
  type ExperimentListFilter,
  type ExperimentSort,
} from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { toSummary } from '../views/toSummary';
import { normalizeRefs } from './normalizeRefs';
import { DEFAULT_LIMIT, type PageQuery } from './pageQuery';

/**
 * One page of the registry.
 */
export async function listForCaller(
  context: ServiceContext,
  caller: Caller,
  query: ExperimentListFilter &
    PageQuery & { sort?: ExperimentSort; may?: 'approve' | 'decide' },
): Promise<Page<ExperimentSummary>> {
  const { cursor, limit, sort, may, ...filter } = query;
  const { authorizer } = context;
  const page = await listExperiments(context.knex, {
    filter: {
      ...filter,
      entityRef: normalizeRefs(filter.entityRef, 'entityRef'),
      owner: normalizeRefs(filter.owner, 'owner'),
    },
    scope: may
      ? await authorizer.rightScope(caller.credentials, may)
      : await authorizer.readScope(caller.credentials),
    sort: sort ?? '-updatedAt',
    limit: limit ?? DEFAULT_LIMIT,
    cursor,
  });
  return { ...page, items: page.items.map(toSummary) };
}
