import { cursorText, digestOf } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { GithubConfig } from '../config/GithubConfig';

const instant = z.number().int().nonnegative();

const progress = z.object({ createdUntil: instant, changedUntil: instant });

const repositorySchema = z.object({
  /** Nothing that is older is read. */
  from: instant,
  /** All that these commits reach has been told. */
  tips: z.array(z.string().regex(/^[0-9a-f]{40,64}$/)),
  deployments: progress.extend({
    /** Those that were not over when they were told. */
    open: z.array(z.number().int().nonnegative()),
  }),
  /** By the workflow's number. */
  runs: z.record(z.string(), progress),
});

const cursorSchema = z.object({
  format: z.literal(1),
  /** By which rules events were made. */
  rules: z.string(),
  /** No event has an earlier version; 0 unless what was told before has to be replaced. */
  floor: instant,
  /** By owner/name in lower case. */
  repositories: z.record(z.string(), repositorySchema),
});

/** How far one repository has been read. */
export type RepositoryCursor = z.infer<typeof repositorySchema>;
/** How far a source has been read. */
export type Cursor = z.infer<typeof cursorSchema>;

/** The beginning of a repository that was never read. */
export function newRepository(from: number): RepositoryCursor {
  const deployments = { createdUntil: from, changedUntil: from, open: [] };
  return { from, tips: [], deployments, runs: {} };
}

/** The settings that decide what events say, under one name. Which repositories are read is not among them. */
export function rulesOf(config: GithubConfig): string {
  const { host, services, workflows, environments, unplanned } = config;
  const { details, bots, horizonDays } = config;
  return digestOf([
    host,
    services,
    workflows,
    environments,
    unplanned,
    details,
    bots,
    horizonDays,
  ]);
}

export const { parse: parseCursor, format: formatCursor } =
  cursorText(cursorSchema);
