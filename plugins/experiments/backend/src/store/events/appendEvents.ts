import { newId } from '@hone/node';
import type { Db } from '../transaction';
import type { ExperimentEventRecord } from './types';

/**
 * Appends events; nothing ever changes one.
 */
export async function appendEvents(
  db: Db,
  events: Omit<ExperimentEventRecord, 'id'>[],
): Promise<void> {
  if (events.length === 0) return;
  await db('events').insert(
    events.map(event => ({
      id: newId(),
      experiment_id: event.experimentId,
      at: event.at.getTime(),
      recorded_at: event.recordedAt.getTime(),
      actor: event.actor,
      type: event.type,
      from: event.from,
      to: event.to,
      reason: event.reason,
      detail: JSON.stringify(event.detail),
    })),
  );
}
