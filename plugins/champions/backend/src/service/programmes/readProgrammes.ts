import type { Page } from '@hone/common';
import type { Programme } from '@hone/backstage-plugin-champions-common';
import { findResources, listProgrammes } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT, type PageQuery } from '../pageQuery';
import { loadProgramme } from './loadProgramme';
import { viewProgramme } from './viewProgramme';

/**
 * One page of the programmes that the caller may read, by title; ended ones are left out.
 */
export async function listProgrammesForCaller(
  context: ServiceContext,
  caller: Caller,
  query: PageQuery & { q?: string },
): Promise<Page<Programme>> {
  const scope = await context.authorizer.readScope(caller.credentials);
  const page = await listProgrammes(context.knex, {
    scope,
    q: query.q,
    limit: query.limit ?? DEFAULT_LIMIT,
    cursor: query.cursor,
  });
  const ids = page.items.map(({ id }) => id);
  const resources = await findResources(context.knex, ids);
  const judge = await context.authorizer.judge(caller.credentials);
  return {
    ...page,
    items: page.items.map((record, i) =>
      viewProgramme(record, judge(resources[i]!)),
    ),
  };
}

/**
 * One programme.
 */
export async function getProgrammeForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<Programme> {
  const { programme, rights } = await loadProgramme(context, caller, id);
  return viewProgramme(programme, rights);
}
