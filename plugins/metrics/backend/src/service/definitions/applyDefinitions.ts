import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import { isDeepStrictEqual } from 'node:util';
import type { MetricFields, MetricStore } from '../../store/MetricStore';
import { toMetricInput } from '../metrics/toMetricInput';

/** Who a definition of the configuration is said to be by. */
export const CONFIGURED_BY = 'config';

/** Whether a definition belongs to the configuration, and is changed there only. */
export function isConfigured(metric: Metric): boolean {
  return metric.createdBy === CONFIGURED_BY;
}

/**
 * Brings the stored definitions in line with the configured ones: new ones are added, changed ones get a new revision. One that
 * is not configured any more stays, with everything that was observed of it, and can be deleted by people.
 */
export async function applyDefinitions(
  definitions: readonly MetricFields[],
  {
    metrics,
    clock,
    logger,
  }: { metrics: MetricStore; clock: Clock; logger: LoggerService },
): Promise<void> {
  for (const fields of definitions) {
    const [current] = await metrics.named(fields.name, []);
    if (!current) {
      await metrics.insert(fields, CONFIGURED_BY, clock.now());
    } else if (!isConfigured(current)) {
      logger.warn(
        `The configured metric "${fields.name}" was left out: ${current.createdBy} has defined one of that name for every service`,
      );
    } else if (!isDeepStrictEqual(toMetricInput(current), fields)) {
      // Of two replicas that start at once one finds it done.
      await metrics.update(current, fields, clock.now());
    }
  }
}
