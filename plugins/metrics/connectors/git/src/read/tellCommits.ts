import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { toChange } from '../events/toChange';
import type { Cursor } from './Cursor';
import { listCommits } from './listCommits';
import { readCommits } from './readCommits';
import { BATCH, type Reading } from './Reading';

/** Events, and how far the repository is read with them. */
export interface Told {
  events: DeliveryEvent[];
  cursor: Cursor;
}

/**
 * Tells the commits that are new since a cursor, parents first. So all that can be reached from a commit that was told
 * has been told too, and the ends of what was told are a position to go on from, whatever becomes of the branches.
 */
export async function* tellCommits(
  reading: Reading,
  start: Cursor,
): AsyncGenerator<Told> {
  const { config, repository, snapshot, now, horizon, signal } = reading;
  const { git, name } = repository;
  const boundary = new Set(repository.boundary);
  const ends = new Set(start.tips);
  const parts = listCommits(
    git,
    { from: snapshot.tips, without: start.tips, since: horizon },
    { size: BATCH, signal },
  );
  for await (const shas of parts) {
    const events: DeliveryEvent[] = [];
    for await (const record of readCommits(git, shas, signal)) {
      events.push(
        toChange(record, {
          repository: name,
          now,
          floor: start.floor,
          bots: config.bots,
          isBoundary: boundary.has(record.sha),
        }),
      );
      for (const parent of record.parents) ends.delete(parent);
      ends.add(record.sha);
    }
    yield { events, cursor: { ...start, tips: [...ends].sort() } };
  }
}
