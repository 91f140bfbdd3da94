import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../__fixtures__/demoEntities';
import { DEMO_SPECS, type DemoSpec } from '../__fixtures__/demoSpecs';
import { demoWorld } from '../__fixtures__/demoWorld';
import { InMemoryForecasts } from '../__fixtures__/InMemoryForecasts';
import { InMemoryLearnings } from '../__fixtures__/InMemoryLearnings';
import { InMemoryMetrics } from '../__fixtures__/InMemoryMetrics';
import { calendarApiRef } from '../api/calendarApiRef';
import { experimentsApiRef } from '../api/experimentsApiRef';
import { governanceApiRef } from '../api/governanceApiRef';
import { ideasApiRef } from '../api/ideasApiRef';
import { forecastsApiRef } from '../api/forecastsApiRef';
import { learningsApiRef } from '../api/learningsApiRef';
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
  const learnings = new InMemoryLearnings();
  const forecasts = new InMemoryForecasts();
  const catalog = catalogApiMock({ entities: DEMO_ENTITIES });
  const apis = [
    [experimentsApiRef, world.experiments],
    [ideasApiRef, world.ideas],
    [planningApiRef, world.planning],
    [calendarApiRef, world.calendar],
    [governanceApiRef, world.governance],
    [metricsApiRef, metrics],
    [learningsApiRef, learnings],
    [forecastsApiRef, forecasts],
    [catalogApiRef, catalog],
  ] as const;
  return { ...world, metrics, learnings, forecasts, catalog, apis };
}
