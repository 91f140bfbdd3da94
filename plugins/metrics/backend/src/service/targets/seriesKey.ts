import { createHash } from 'node:crypto';
import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';

/** A short text that is the same for the same parts and different for others. */
export function hashKey(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Names one series: a metric of a service, perhaps of one arm of it. */
export function seriesKey(of: {
  metricId: string;
  entityRef: string;
  arm?: string;
  selector?: ArmSelector;
}): string {
  const labels = Object.entries(of.selector ?? {}).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return hashKey([of.metricId, of.entityRef, of.arm ?? '', labels]);
}
