import type { Page } from '@hone/common';
import type { ProgrammeEvent } from '@hone/backstage-plugin-champions-common';
import { listEvents } from '../../store/events';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT, type PageQuery } from '../pageQuery';
import { loadProgramme } from '../programmes/loadProgramme';

/**
 * One page of what happened in a programme, newest first.
 */
export async function listEventsForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: PageQuery,
): Promise<Page<ProgrammeEvent>> {
  await loadProgramme(context, caller, programmeId);
  const page = await listEvents(context.knex, {
    programmeId,
    limit: query.limit ?? DEFAULT_LIMIT,
    cursor: query.cursor,
  });
  return {
    ...page,
    items: page.items.map(({ id, type, actor, at, details }) => ({
      id,
      type,
      actor,
      at: at.toISOString(),
      details,
    })),
  };
}
