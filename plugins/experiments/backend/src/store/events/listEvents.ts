import type { Page } from '@hone/common';
import type { Db } from '../transaction';
import { mapEvent } from './mapEvent';
import { readEventPage } from './readEventPage';
import type { ExperimentEventRecord } from './types';

/**
 * One page of an experiment's events, newest first.
 *
 * @param options - `without` names types that are left out
 */
export async function listEvents(
  db: Db,
  options: {
    experimentId: string;
    without: string[];
    limit: number;
    cursor?: string;
  },
): Promise<Page<ExperimentEventRecord>> {
  const { experimentId, without, limit, cursor } = options;
  const query = db('events')
    .where({ experiment_id: experimentId })
    .whereNotIn('type', without);
  const page = await readEventPage(query, { limit, cursor });
  return { ...page, items: page.items.map(mapEvent) };
}
