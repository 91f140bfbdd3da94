import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../src/__fixtures__/demoEntities';
import { DEMO_SPECS } from '../src/__fixtures__/demoSpecs';
import { demoWorld } from '../src/__fixtures__/demoWorld';
import { InMemoryForecasts } from '../src/__fixtures__/InMemoryForecasts';
import { InMemoryLearnings } from '../src/__fixtures__/InMemoryLearnings';
import { InMemoryMetrics } from '../src/__fixtures__/InMemoryMetrics';
import { moreSpecs } from '../src/__fixtures__/moreSpecs';
import { calendarApiRef } from '../src/api/calendarApiRef';
import { experimentsApiRef } from '../src/api/experimentsApiRef';
import { forecastsApiRef } from '../src/api/forecastsApiRef';
import { governanceApiRef } from '../src/api/governanceApiRef';
import { ideasApiRef } from '../src/api/ideasApiRef';
import { learningsApiRef } from '../src/api/learningsApiRef';
import { metricsApiRef } from '../src/api/metricsApiRef';
import { planningApiRef } from '../src/api/planningApiRef';

export const { experiments, ideas, planning, calendar, governance } = demoWorld(
  [...DEMO_SPECS, ...moreSpecs(90)],
);
export const learnings = new InMemoryLearnings();
export const forecasts = new InMemoryForecasts();
export const metrics = new InMemoryMetrics();
export const catalog = catalogApiMock({ entities: DEMO_ENTITIES });

/** Replaces the clients of the plugin by ones in memory, so that every state can be looked at without a backend. */
export const pluginMocks = createFrontendModule({
  pluginId: 'hone-experiments',
  extensions: [
    ApiBlueprint.make({
      name: 'experiments',
      params: defineParams =>
        defineParams({
          api: experimentsApiRef,
          deps: {},
          factory: () => experiments,
        }),
    }),
    ApiBlueprint.make({
      name: 'ideas',
      params: defineParams =>
        defineParams({ api: ideasApiRef, deps: {}, factory: () => ideas }),
    }),
    ApiBlueprint.make({
      name: 'planning',
      params: defineParams =>
        defineParams({
          api: planningApiRef,
          deps: {},
          factory: () => planning,
        }),
    }),
    ApiBlueprint.make({
      name: 'governance',
      params: defineParams =>
        defineParams({
          api: governanceApiRef,
          deps: {},
          factory: () => governance,
        }),
    }),
    ApiBlueprint.make({
      name: 'calendar',
      params: defineParams =>
        defineParams({
          api: calendarApiRef,
          deps: {},
          factory: () => calendar,
        }),
    }),
    ApiBlueprint.make({
      name: 'learnings',
      params: defineParams =>
        defineParams({
          api: learningsApiRef,
          deps: {},
          factory: () => learnings,
        }),
    }),
    ApiBlueprint.make({
      name: 'forecasts',
      params: defineParams =>
        defineParams({
          api: forecastsApiRef,
          deps: {},
          factory: () => forecasts,
        }),
    }),
    ApiBlueprint.make({
      name: 'metrics',
      params: defineParams =>
        defineParams({ api: metricsApiRef, deps: {}, factory: () => metrics }),
    }),
  ],
});

/** The catalog in memory. */
export const catalogMocks = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: catalogApiRef, deps: {}, factory: () => catalog }),
    }),
  ],
});
