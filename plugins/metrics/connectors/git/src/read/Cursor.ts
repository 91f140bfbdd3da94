import { cursorText, digestOf } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { GitConfig } from '../config/GitConfig';

const sha = z.string().regex(/^[0-9a-f]{40,64}$/);

const toldTag = z.object({
  name: z.string(),
  /** What its name stood for. */
  object: sha,
  commit: sha,
  version: z.number(),
  unplanned: z.boolean(),
  at: z.number(),
});

const cursorSchema = z.object({
  format: z.literal(1),
  /** By which rules events were made. */
  rules: z.string(),
  /** No event has an earlier version. */
  floor: z.number(),
  /** The ends of shallow history, as one text. */
  boundary: z.string(),
  /** All that can be reached from these commits has been told. */
  tips: z.array(sha),
  /** The tags that have been told; also those that are gone, because a name can come back. */
  tags: z.array(toldTag),
});

/** A tag that has been told. */
export type ToldTag = z.infer<typeof toldTag>;
/** How far a repository has been read. */
export type Cursor = z.infer<typeof cursorSchema>;

/** The beginning of a repository that was never read. */
export function newCursor(now: { rules: string; boundary: string }): Cursor {
  return { format: 1, floor: 0, tips: [], tags: [], ...now };
}

/** The settings that decide what events say, under one name. */
export function rulesOf(config: GitConfig, repository: string): string {
  const { service, tagPatterns, branches, since, bots } = config;
  return digestOf([repository, service, tagPatterns, branches, since, bots]);
}

/** The ends of shallow history, under one name; empty when history is whole. */
export function boundaryOf(commits: readonly string[]): string {
  return commits.length > 0 ? digestOf(commits) : '';
}

export const { parse: parseCursor, format: formatCursor } =
  cursorText(cursorSchema);
