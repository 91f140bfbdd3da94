import {
  cursorText,
  digestOf,
  resume,
  type ResumePoint,
} from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { JiraConfig } from '../config/JiraConfig';

/** An index that lags behind, and clocks of one Jira that differ, hide a change for less than this. */
export const OVERLAP_MS = 5 * 60_000;
/** Changes of the overlap that are remembered; more are told again, which changes nothing. */
const REMEMBERED = 1_000;

const instant = z.number().int();

const cursorSchema = z.object({
  format: z.literal(1),
  /** By which rules events were made. */
  rules: z.string().max(64),
  /** No event has an earlier version. */
  floor: instant,
  /** Issues that were created earlier are not told. */
  begin: instant,
  /** The newest change that was read; null before the first. */
  newest: instant.nullable(),
  /** Changes of the overlap that were read, as time and issue. */
  known: z.array(z.string().max(60)).max(REMEMBERED),
});

/** How far a Jira has been read. All instants are on Jira's own clock, epoch milliseconds. */
export type Cursor = z.infer<typeof cursorSchema>;

const DAY_MS = 86_400_000;

/** The settings that decide what events say, under one name. */
export function rulesOf({ siteUrl, rules, horizonDays }: JiraConfig): string {
  return digestOf([siteUrl, rules, horizonDays]);
}

const { parse: parseCursor, format } = cursorText(cursorSchema);

/** The opaque form; the same position has the same text. */
export const formatCursor = format;

/**
 * Where to go on. What was told by other rules is told again with a version that replaces it.
 *
 * @param now - Jira's own clock
 */
export function startingPoint(
  given: string | null,
  config: JiraConfig,
  now: number,
): ResumePoint<Cursor> {
  return resume<Cursor>(given, {
    parse: parseCursor,
    fresh: {
      format: 1,
      rules: rulesOf(config),
      floor: 0,
      begin: now - config.horizonDays * DAY_MS,
      newest: null,
      known: [],
    },
    now,
  });
}

/** The earliest change that may not have been read. */
export function readFrom({ begin, newest }: Cursor): number {
  return newest === null ? begin : Math.max(begin, newest - OVERLAP_MS);
}

/** A change of an issue. */
export interface Change {
  id: string;
  updated: number;
}

const textOf = ({ id, updated }: Change) => `${updated}@${id}`;

/** Whether a change was read before. */
export function isKnown({ known }: Cursor, change: Change): boolean {
  return known.includes(textOf(change));
}

/**
 * The position after some changes.
 *
 * @param now - Jira's own clock: a change that claims to come from the future must not hide all others until then
 */
export function advance(
  cursor: Cursor,
  changes: readonly Change[],
  now: number | undefined,
): Cursor {
  if (changes.length === 0) return cursor;
  const last = Math.max(...changes.map(({ updated }) => updated));
  const newest = Math.max(
    cursor.newest ?? cursor.begin,
    Math.min(last, now ?? last),
  );
  const known = [...cursor.known, ...changes.map(textOf)].filter(
    one => parseInt(one, 10) >= newest - OVERLAP_MS,
  );
  return {
    ...cursor,
    newest,
    known: [...new Set(known)].sort().slice(-REMEMBERED),
  };
}
