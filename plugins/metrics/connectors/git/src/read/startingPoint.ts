import { resolveCommits } from '../repository/resolveCommits';
import {
  boundaryOf,
  newCursor,
  parseCursor,
  rulesOf,
  type Cursor,
} from './Cursor';
import { isCutOff } from './listCommits';
import type { Reading } from './Reading';

/** Where a reading begins. */
export interface StartingPoint {
  cursor: Cursor;
  /** Why it begins at the horizon although the repository was read before; undefined when it does not. */
  again: string | undefined;
}

async function isRewritten(
  { repository, snapshot, signal }: Reading,
  { tips }: Cursor,
): Promise<boolean> {
  const current = new Set(snapshot.tips);
  const past = tips.filter(sha => !current.has(sha));
  const known = await resolveCommits(repository.git, past, signal);
  if (known.includes(null)) return true;
  return isCutOff(
    repository.git,
    { from: past, without: snapshot.tips },
    signal,
  );
}

/**
 * Where to go on. What was told by other rules, or about a history that ended elsewhere, is told again with a later
 * version; a history that was rewritten is told again as it is now.
 */
export async function startingPoint(
  reading: Reading,
  given: string | null,
): Promise<StartingPoint> {
  const { config, repository, now } = reading;
  const rules = rulesOf(config, repository.name);
  const boundary = boundaryOf(repository.boundary);
  const fresh = newCursor({ rules, boundary });
  if (given === null) return { cursor: fresh, again: undefined };
  const cursor = parseCursor(given);
  if (!cursor) {
    return { cursor: fresh, again: 'the stored position could not be read' };
  }
  if (cursor.rules !== rules || cursor.boundary !== boundary) {
    return {
      cursor: { ...cursor, rules, boundary, floor: now, tips: [] },
      again:
        cursor.rules === rules
          ? 'the history of the shallow clone begins elsewhere now'
          : 'its configuration has changed',
    };
  }
  if (await isRewritten(reading, cursor)) {
    return {
      cursor: { ...cursor, tips: [] },
      again: 'commits that were read are no longer part of it',
    };
  }
  return { cursor, again: undefined };
}
