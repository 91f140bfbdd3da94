import { EXIT, Failure } from '../Failure';
import type { HoneServer } from '../server/HoneServer';
import { TEST_METRIC_PREFIX, TEST_METRICS } from './testMetrics';

/**
 * Creates the definitions that are missing, once.
 *
 * @param needed - names of the metrics that are about to be pushed
 * @returns the names of those that were created
 * @throws Failure with the definitions that are needed, when the token may not create them
 */
export async function ensureTestMetrics(
  server: Pick<HoneServer, 'pushedMetrics' | 'createMetric'>,
  needed: ReadonlySet<string>,
): Promise<string[]> {
  const known = new Set(
    (await server.pushedMetrics(TEST_METRIC_PREFIX)).map(({ name }) => name),
  );
  const missing = Object.values(TEST_METRICS).filter(
    ({ name }) => needed.has(name) && !known.has(name),
  );
  const refused: string[] = [];
  for (const metric of missing) {
    if (!(await server.createMetric(metric))) {
      refused.push(`${metric.name} (${metric.kind}, unit ${metric.unit})`);
    }
  }
  if (refused.length > 0) {
    throw new Failure(
      EXIT.refused,
      `The portal needs definitions with the source "push" that this token may not create (permission hone.metric.create): ${refused.join(
        ', ',
      )}. Let somebody create them, or allow the token to.`,
    );
  }
  return missing.map(({ name }) => name);
}
