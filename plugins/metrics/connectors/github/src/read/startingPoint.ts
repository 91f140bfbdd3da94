import type { GithubConfig } from '../config/GithubConfig';
import { parseCursor, rulesOf, type Cursor } from './Cursor';

/** Where a reading begins. */
export interface StartingPoint {
  cursor: Cursor;
  /** Why it begins at the horizon although the source was read before; undefined when it does not. */
  again: string | undefined;
}

/**
 * Where to go on. What was told by other rules is told again with a later version; a repository that is no longer
 * configured is forgotten.
 *
 * @param now - epoch milliseconds
 */
export function startingPoint(
  config: GithubConfig,
  given: string | null,
  now: number,
): StartingPoint {
  const rules = rulesOf(config);
  const fresh: Cursor = { format: 1, rules, floor: 0, repositories: {} };
  if (given === null) return { cursor: fresh, again: undefined };
  const known = parseCursor(given);
  if (!known) {
    return { cursor: fresh, again: 'the stored position could not be read' };
  }
  if (known.rules !== rules) {
    // The only instant that can't come from GitHub: when we were told to see things another way.
    return {
      cursor: { ...fresh, floor: Math.max(now, known.floor + 1) },
      again: 'its configuration has changed',
    };
  }
  const configured = new Set(
    config.repositories.map(name => name.toLocaleLowerCase('en-US')),
  );
  const repositories = Object.fromEntries(
    Object.entries(known.repositories).filter(([name]) => configured.has(name)),
  );
  return { cursor: { ...known, repositories }, again: undefined };
}
