import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../__fixtures__/demoEntities';
import { DEMO_SPECS, type DemoSpec } from '../__fixtures__/demoSpecs';
import { demoWorld } from '../__fixtures__/demoWorld';
import { InMemoryMetrics } from '../__fixtures__/InMemoryMetrics';
import { experimentsApiRef } from '../api/experimentsApiRef';
import { ideasApiRef } from '../api/ideasApiRef';
import { metricsApiRef } from '../api/metricsApiRef';
import { planningApiRef } from '../api/planningApiRef';

/** Where links to services lead. */
export const CATALOG_ROUTES = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Everything that the pages call, in memory. */
export function demoApis(
  specs: DemoSpec[] = DEMO_SPECS,
  options: Parameters<typeof demoWorld>[1] = {},
) {
  const world = demoWorld(specs, options);
  const metrics = new InMemoryMetrics();
  const catalog = catalogApiMock({ entities: DEMO_ENTITIES });
  const apis = [
    [experimentsApiRef, world.experiments],
    [ideasApiRef, world.ideas],
    [planningApiRef, world.planning],
    [metricsApiRef, metrics],
    [catalogApiRef, catalog],
  ] as const;
  return { ...world, metrics, catalog, apis };
}
