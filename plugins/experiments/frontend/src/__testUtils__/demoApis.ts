import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../__fixtures__/demoEntities';
import { DEMO_SPECS, type DemoSpec } from '../__fixtures__/demoSpecs';
import { InMemoryExperiments } from '../__fixtures__/InMemoryExperiments';
import { InMemoryMetrics } from '../__fixtures__/InMemoryMetrics';
import { experimentsApiRef } from '../api/experimentsApiRef';
import { metricsApiRef } from '../api/metricsApiRef';

/** Where links to services lead. */
export const CATALOG_ROUTES = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Everything that the pages call, in memory. */
export function demoApis(specs: DemoSpec[] = DEMO_SPECS) {
  const experiments = new InMemoryExperiments(specs);
  const metrics = new InMemoryMetrics();
  const catalog = catalogApiMock({ entities: DEMO_ENTITIES });
  const apis = [
    [experimentsApiRef, experiments],
    [metricsApiRef, metrics],
    [catalogApiRef, catalog],
  ] as const;
  return { experiments, metrics, catalog, apis };
}
