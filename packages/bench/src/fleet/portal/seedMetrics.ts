import type { Knex } from 'knex';
import { FLEET_METRICS, metricIdOf, type FleetMetric } from '../trials/metrics';
import { SOURCE_ID } from './createFleetSource';

/** Defines the metrics of the fleet, with ids that are the same in every run. */
export async function seedMetrics(knex: Knex, now: number): Promise<void> {
  const names = Object.keys(FLEET_METRICS) as FleetMetric[];
  await knex('metrics').insert(
    names.map(name => {
      const { stepSeconds, ...definition } = FLEET_METRICS[name];
      return {
        ...{ ...definition, id: metricIdOf(name), step_seconds: stepSeconds },
        ...{ description: '', entity_ref: '', owner: null, simulated: true },
        ...{ source_id: SOURCE_ID, query: '{}', revision: 1 },
        ...{ created_by: 'benchmark', created_at: now, updated_at: now },
      };
    }),
  );
}
