import { resume, type ResumePoint } from '@hone/backstage-plugin-metrics-node';
import type { AzureConfig } from '../config/AzureConfig';
import { parseCursor, rulesOf, type Cursor } from './Cursor';

const DAY_MS = 86_400_000;

/** The instant from which on a project is read; epoch milliseconds. */
export function horizonAt({ horizonDays }: AzureConfig, now: number): number {
  return now - horizonDays * DAY_MS;
}

/**
 * Where to go on. What was told by other settings is told again with a later version, so that it replaces what was told.
 *
 * @param now - of the vendor's clock, epoch milliseconds
 */
export function startingPoint(
  given: string | null,
  context: { config: AzureConfig; now: number },
): ResumePoint<Cursor> {
  const { config, now } = context;
  const rules = rulesOf(config);
  const finished = horizonAt(config, now);
  return resume(given, {
    parse: parseCursor,
    fresh: { format: 1, rules, floor: 0, finished },
    now,
  });
}
