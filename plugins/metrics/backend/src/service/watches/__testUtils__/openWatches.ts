import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { createRng } from '@hone/inference';
import type { Knex } from 'knex';
import { cart, issuer } from '../../../__fixtures__/entities';
import { metricInput } from '../../../__fixtures__/metrics';
import { TestClock } from '../../../__testUtils__/TestClock';
import { TestSource } from '../../../__testUtils__/TestSource';
import { createStores } from '../../../store/createStores';
import { filterWatches } from '../../../tasks/filterWatches';
import { ServiceDirectory } from '../../delivery/ingest/ServiceDirectory';
import { SourceCaller } from '../../sources/SourceCaller';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { SourceStates } from '../../sources/SourceStates';
import { EntityReader } from '../../targets/EntityReader';
import { createWatches } from '../createWatches';

export const STEP_SECONDS = 300;
export const signal = new AbortController().signal;

const noise = (() => {
  const rng = createRng('watched series');
  return Array.from({ length: 20_011 }, () => rng.normal());
})();

/** A level of 100 with days, and noise of standard deviation 1 that is always the same at an instant. */
export function usual(at: number): number {
  const hours = at / 3_600_000;
  const index = Math.floor(at / (STEP_SECONDS * 1000)) % noise.length;
  return 100 + 5 * Math.sin((2 * Math.PI * hours) / 24) + noise[index];
}

/** The real parts that filter watched series, on a database, with a source and a clock that tests set. */
export async function openWatches(
  knex: Knex,
  options: { entities?: Entity[] } = {},
) {
  const stores = createStores(knex);
  const clock = new TestClock();
  const source = new TestSource();
  source.points = usual;
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({
    entities: options.entities ?? [cart, issuer],
  });
  const registry = new SourceRegistry();
  registry.addMetricSource(source);
  const states = await SourceStates.load({
    store: stores.sourceStates,
    clock,
    logger,
  });
  const caller = new SourceCaller({
    clock,
    logger,
    states,
    timeoutMs: 10_000,
    concurrency: 4,
    breaker: { maxFailures: 100, pauseMs: 1 },
  });
  const entities = new EntityReader(catalog);
  const directory = new ServiceDirectory({ catalog, auth, clock });
  const services = createWatches({
    ...stores,
    ...{ registry, caller, states, entities, directory, auth, clock, logger },
  });
  const credentials = mockCredentials.user();
  return {
    ...services,
    ...{ knex, stores, clock, source, logger, auth, catalog, entities },
    credentials,
    define: (input: Partial<MetricInput> = {}) =>
      stores.metrics.insert(
        {
          description: '',
          entityRef: null,
          simulated: false,
          owner: null,
          stepSeconds: STEP_SECONDS,
          ...metricInput(input),
        },
        'user:default/mock',
        clock.now(),
      ),
    filter: () =>
      filterWatches({ ...stores, ...services, clock, logger }, signal),
    watchOf: async (entityRef: string) =>
      (await services.watchService.list(entityRef, credentials))[0],
  };
}
