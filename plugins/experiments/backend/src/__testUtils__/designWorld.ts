import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { DAY, noise, pointsFrom } from '../__fixtures__/analysisInput';
import { testContext } from './testContext';

/** Now, in the world of {@link designWorld}. */
export const NOW = '2026-06-01T00:00:00Z';
/** The metric of the world, one value a day. */
export const METRIC = 'm-daily';

/** The reference of a service of the world. */
export const service = (i: number) => `component:default/s-${i}`;

function entity(i: number, dependsOn: readonly number[] = []): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: `s-${i}`, namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production' },
    relations: dependsOn.map(target => ({
      type: 'dependsOn',
      targetRef: service(target),
    })),
  };
}

/**
 * A catalog of services with daily values that share shocks, and everything around them.
 *
 * @param options.days - of history
 * @param options.dependsOn - services that depend on others
 */
export function designWorld(
  knex: Knex,
  options: {
    services?: number;
    days?: number;
    spread?: number;
    dependsOn?: Record<number, number[]>;
  } = {},
) {
  const { services = 24, days = 400, spread = 0.1, dependsOn = {} } = options;
  const world = testContext(knex, NOW);
  world.metrics.define(METRIC, { stepSeconds: 86_400, title: 'Lead time' });
  world.context.catalog = catalogServiceMock({
    entities: Array.from({ length: services }, (_, i) =>
      entity(i, dependsOn[i]),
    ),
  });
  const rng = createRng('design world');
  const shocks = noise(rng.fork('shocks'), days, 0.7);
  for (let i = 0; i < services; i++) {
    world.metrics.points[service(i)] = pointsFrom(
      Date.parse(NOW) - days * DAY,
      DAY,
      noise(rng.fork(service(i)), days).map(
        (own, t) =>
          (20 + i) *
          Math.exp(0.2 * shocks[t] + spread * own - (t % 7 >= 5 ? 0.3 : 0)),
      ),
    );
  }
  return world;
}
