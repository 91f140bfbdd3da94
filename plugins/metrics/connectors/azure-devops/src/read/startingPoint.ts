import type { AzureConfig } from '../config/AzureConfig';
import { parseCursor, rulesOf, type Cursor } from './Cursor';

const DAY_MS = 86_400_000;

/** The instant from which on a project is read; epoch milliseconds. */
export function horizonAt({ horizonDays }: AzureConfig, now: number): number {
  return now - horizonDays * DAY_MS;
}

/** Where a reading begins. */
export interface StartingPoint {
  cursor: Cursor;
  /** Why it begins at the horizon although the project was read before; undefined when it does not. */
  again: string | undefined;
}

/**
 * Where to go on. What was told by other settings is told again with a later version, so that it replaces what was told.
 *
 * @param now - of the vendor's clock, epoch milliseconds
 */
export function startingPoint(
  given: string | null,
  context: { config: AzureConfig; now: number },
): StartingPoint {
  const { config, now } = context;
  const rules = rulesOf(config);
  const finished = horizonAt(config, now);
  const fresh: Cursor = { format: 1, rules, floor: 0, finished };
  if (given === null) return { cursor: fresh, again: undefined };
  const cursor = parseCursor(given);
  if (!cursor) {
    return { cursor: fresh, again: 'the stored position could not be read' };
  }
  if (cursor.rules !== rules) {
    return {
      cursor: { ...fresh, floor: now },
      again: 'its configuration has changed',
    };
  }
  return { cursor, again: undefined };
}
