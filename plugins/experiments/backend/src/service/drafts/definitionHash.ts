import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import type { Metric } from '@hone/backstage-plugin-metrics-common';

/**
 * A hash of what a metric measures. Its title and description may change without changing the measurement.
 */
export function definitionHash(metric: Metric): string {
  const { sourceId, query, kind, unit, direction } = metric;
  return createHash('sha256')
    .update(stringify({ sourceId, query, kind, unit, direction }))
    .digest('hex')
    .slice(0, 16);
}
