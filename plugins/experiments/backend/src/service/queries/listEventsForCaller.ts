import type { Page } from '@hone/common';
import type { ExperimentEvent } from '@hone/backstage-plugin-experiments-common';
import { listEvents } from '../../store/events';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { NOT_FOR_GUESTS, toEvent } from '../views/toEvent';
import { DEFAULT_LIMIT, type PageQuery } from './pageQuery';

/**
 * One page of an experiment's events.
 */
export async function listEventsForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  query: PageQuery,
): Promise<Page<ExperimentEvent>> {
  const { record, rights } = await loadReadable(context, caller, key);
  const page = await listEvents(context.knex, {
    experimentId: record.id,
    without: rights.member ? [] : NOT_FOR_GUESTS,
    cursor: query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  const viewer = { rights, actor: caller.actor };
  return {
    ...page,
    items: page.items.map(event => toEvent(event, record, viewer)),
  };
}
