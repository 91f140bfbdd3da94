import { cursorText, digestOf } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { AzureConfig } from '../config/AzureConfig';

const cursorSchema = z.object({
  format: z.literal(1),
  /** By which rules events were made. */
  rules: z.string(),
  /** No event has an earlier version; epoch milliseconds, of the vendor's clock. */
  floor: z.number().int().min(0),
  /** Runs that finished before have been told; epoch milliseconds, of the vendor's clock. */
  finished: z.number().int().min(0),
});

/** How far a project has been read. */
export type Cursor = z.infer<typeof cursorSchema>;

/** The settings that decide what events say, under one name. */
export function rulesOf(config: AzureConfig): string {
  const { baseUrl, project, repositoryPrefix, deployments } = config;
  const { commits, bots, horizonDays } = config;
  return digestOf([
    [baseUrl, project, repositoryPrefix],
    deployments.map(rule => [
      rule.pipeline,
      rule.stage ?? null,
      rule.environment,
      rule.service ?? null,
    ]),
    [commits, bots, horizonDays],
  ]);
}

export const { parse: parseCursor, format: formatCursor } =
  cursorText(cursorSchema);
