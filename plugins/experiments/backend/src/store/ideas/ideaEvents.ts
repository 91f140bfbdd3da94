import type { Page } from '@hone/common';
import { newId } from '@hone/node';
import { readEventPage } from '../events/readEventPage';
import type { Db } from '../transaction';
import { mapIdeaEvent } from './mapRow';
import type { IdeaEventRecord } from './types';

/**
 * Appends events; nothing ever changes one.
 */
export async function appendIdeaEvents(
  db: Db,
  events: Omit<IdeaEventRecord, 'id'>[],
): Promise<void> {
  if (events.length === 0) return;
  await db('idea_events').insert(
    events.map(event => ({
      id: newId(),
      idea_id: event.ideaId,
      at: event.at.getTime(),
      actor: event.actor,
      type: event.type,
      from: event.from,
      to: event.to,
      reason: event.reason,
      detail: JSON.stringify(event.detail),
    })),
  );
}

/**
 * One page of an idea's events, newest first.
 */
export async function listIdeaEvents(
  db: Db,
  options: { ideaId: string; limit: number; cursor?: string },
): Promise<Page<IdeaEventRecord>> {
  const { ideaId, limit, cursor } = options;
  const query = db('idea_events').where({ idea_id: ideaId });
  const page = await readEventPage(query, { limit, cursor });
  return { ...page, items: page.items.map(mapIdeaEvent) };
}
