/**
 * The plugin for apps of the legacy frontend system.
 *
 * @packageDocumentation
 */
import type { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  CalendarClient,
  ExperimentsClient,
  ForecastsClient,
  GovernanceClient,
  IdeasClient,
  LearningsClient,
  PlanningClient,
} from '@hone/backstage-plugin-experiments-common';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import { calendarApiRef } from './api/calendarApiRef';
import { experimentsApiRef } from './api/experimentsApiRef';
import { forecastsApiRef } from './api/forecastsApiRef';
import { governanceApiRef } from './api/governanceApiRef';
import { ideasApiRef } from './api/ideasApiRef';
import { learningsApiRef } from './api/learningsApiRef';
import { metricsApiRef } from './api/metricsApiRef';
import { planningApiRef } from './api/planningApiRef';
import { entityContentRouteRef, rootRouteRef } from './legacy.routes';
import { withLinkBase } from './legacy.withLinkBase';

/**
 * Experiments of services, for legacy apps.
 * @public
 */
export const honeExperimentsPlugin = createPlugin({
  id: 'hone-experiments',
  apis: [
    createApiFactory({
      api: experimentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ExperimentsClient(deps),
    }),
    createApiFactory({
      api: ideasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IdeasClient(deps),
    }),
    createApiFactory({
      api: planningApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PlanningClient(deps),
    }),
    createApiFactory({
      api: calendarApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CalendarClient(deps),
    }),
    createApiFactory({
      api: governanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GovernanceClient(deps),
    }),
    createApiFactory({
      api: learningsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LearningsClient(deps),
    }),
    createApiFactory({
      api: forecastsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ForecastsClient(deps),
    }),
    createApiFactory({
      api: metricsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MetricsClient(deps),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
});

/**
 * All pages; mount it at `/experiments`.
 * @public
 */
export const ExperimentsPage = honeExperimentsPlugin.provide(
  createRoutableExtension({
    name: 'ExperimentsPage',
    component: () =>
      import('./pages/LegacyExperimentsPage/LegacyExperimentsPage').then(m =>
        withLinkBase(m.LegacyExperimentsPage),
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab of a catalog page; mount it at `/experiments` of an entity layout.
 * @public
 */
export const EntityExperimentsContent = honeExperimentsPlugin.provide(
  createRoutableExtension({
    name: 'EntityExperimentsContent',
    component: () =>
      import('./pages/EntityExperiments/EntityExperimentsContent').then(m =>
        withLinkBase(m.EntityExperimentsContent),
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The card of a catalog page.
 * @public
 */
export const EntityExperimentsCard = honeExperimentsPlugin.provide(
  createComponentExtension({
    name: 'EntityExperimentsCard',
    component: {
      lazy: () =>
        import('./cards/EntityExperimentsCard').then(m =>
          withLinkBase(m.EntityExperimentsCard),
        ),
    },
  }),
);

/**
 * Decisions and reviews that wait for the reader, for a card of the home page.
 * @public
 */
export const ExperimentsNeedYou = honeExperimentsPlugin.provide(
  createComponentExtension({
    name: 'ExperimentsNeedYou',
    component: {
      lazy: () =>
        import('./widgets/NeedsYouWidget').then(m =>
          withLinkBase(m.NeedsYouWidget),
        ),
    },
  }),
);

/**
 * What runs on what the reader's groups own, for a card of the home page.
 * @public
 */
export const MyRunningExperiments = honeExperimentsPlugin.provide(
  createComponentExtension({
    name: 'MyRunningExperiments',
    component: {
      lazy: () =>
        import('./widgets/RunningWidget').then(m =>
          withLinkBase(m.RunningWidget),
        ),
    },
  }),
);

/**
 * The ideas that are most worth trying next, for a card of the home page.
 * @public
 */
export const TopExperimentIdeas = honeExperimentsPlugin.provide(
  createComponentExtension({
    name: 'TopExperimentIdeas',
    component: {
      lazy: () =>
        import('./widgets/TopIdeasWidget').then(m =>
          withLinkBase(m.TopIdeasWidget),
        ),
    },
  }),
);

/**
 * An experiment among the results of the search; a child of `SearchResult`.
 * @public
 */
export const ExperimentSearchResultListItem = honeExperimentsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'ExperimentSearchResultListItem',
    predicate: ({ type }) => type === 'hone-experiment',
    component: () =>
      import('./search/ExperimentResultListItem').then(m =>
        withLinkBase(m.ExperimentResultListItem),
      ),
  }),
);

/**
 * An idea among the results of the search; a child of `SearchResult`.
 * @public
 */
export const IdeaSearchResultListItem = honeExperimentsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'IdeaSearchResultListItem',
    predicate: ({ type }) => type === 'hone-idea',
    component: () =>
      import('./search/IdeaResultListItem').then(m =>
        withLinkBase(m.IdeaResultListItem),
      ),
  }),
);

const KINDS = ['component', 'api', 'resource', 'system', 'group'];

/**
 * Whether the tab has something to show for an entity.
 * @public
 */
export function isExperimentsAvailable(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
