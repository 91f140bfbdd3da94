import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  metricSourcesExtensionPoint,
  type MetricReadTarget,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import type { Knex } from 'knex';
import type { FleetMetric } from '../trials/metrics';
import type { World, WorldTarget } from '../worlds/World';

export const SOURCE_ID = 'fleet';
const RESOLVED = 'simulated';
const NO_UNITS = { n: 0, successes: null, mean: null, m2: null };

function toWorldTarget({ metric, entity, arm }: MetricReadTarget): WorldTarget {
  return {
    // Only metrics of the fleet name this source.
    metric: metric.name as FleetMetric,
    entityRef: stringifyEntityRef(entity),
    arm,
  };
}

/**
 * A source that answers with what is measured in the world of the trial that runs.
 */
export function createFleetSource() {
  let world: World | null = null;
  let knex: Knex | null = null;
  const source: MetricSource = {
    id: SOURCE_ID,
    kind: 'bench',
    title: 'Simulated trials',
    momentsAddUp: false,
    async validate() {},
    resolve: () => RESOLVED,
    async check() {},
    async readSeries(target, { start, end, stepSeconds }) {
      const points = world?.series(toWorldTarget(target), {
        start: start.getTime(),
        end: end.getTime(),
        stepMs: stepSeconds * 1000,
      });
      return { points: points ?? [], resolvedQuery: RESOLVED, warnings: [] };
    },
    async readMoments(target, { start, end }) {
      const seen = world?.moments(toWorldTarget(target), {
        start: start.getTime(),
        end: end.getTime(),
      });
      return { ...(seen ?? NO_UNITS), resolvedQuery: RESOLVED, warnings: [] };
    },
  };
  return {
    feature: createBackendModule({
      pluginId: 'hone-metrics',
      moduleId: 'fleet-source',
      register(env) {
        env.registerInit({
          deps: {
            registry: metricSourcesExtensionPoint,
            database: coreServices.database,
          },
          async init({ registry, database }) {
            registry.addMetricSource(source);
            knex = await database.getClient();
          },
        });
      },
    }),
    /** From now on it answers from this world. */
    use(next: World): void {
      world = next;
    },
    /** The pool of the metrics plugin. */
    knex(): Knex {
      if (!knex) throw new Error('The metrics plugin has not started');
      return knex;
    },
  };
}
