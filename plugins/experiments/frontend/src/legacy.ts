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
import {
  ExperimentsClient,
  IdeasClient,
  PlanningClient,
} from '@hone/backstage-plugin-experiments-common';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import { experimentsApiRef } from './api/experimentsApiRef';
import { ideasApiRef } from './api/ideasApiRef';
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

const KINDS = ['component', 'api', 'resource', 'system', 'group'];

/**
 * Whether the tab has something to show for an entity.
 * @public
 */
export function isExperimentsAvailable(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
