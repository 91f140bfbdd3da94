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
  ChampionsClient,
  SeatsClient,
} from '@hone/backstage-plugin-champions-common';
import {
  ExperimentsClient,
  IdeasClient,
} from '@hone/backstage-plugin-experiments-common';
import { championsApiRef } from './api/championsApiRef';
import { seatsApiRef } from './api/seatsApiRef';
import { scopeExperimentsApiRef, scopeIdeasApiRef } from './api/workApiRefs';
import { rootRouteRef } from './legacy.routes';
import { withLinkBase } from './legacy.withLinkBase';

/**
 * Champions of rotations, for legacy apps.
 * @public
 */
export const honeChampionsPlugin = createPlugin({
  id: 'hone-champions',
  apis: [
    createApiFactory({
      api: championsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChampionsClient(deps),
    }),
    createApiFactory({
      api: seatsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SeatsClient(deps),
    }),
    createApiFactory({
      api: scopeExperimentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ExperimentsClient(deps),
    }),
    createApiFactory({
      api: scopeIdeasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IdeasClient(deps),
    }),
  ],
  routes: { root: rootRouteRef },
});

/**
 * All pages; mount it at `/champions`.
 * @public
 */
export const ChampionsPage = honeChampionsPlugin.provide(
  createRoutableExtension({
    name: 'ChampionsPage',
    component: () =>
      import('./pages/LegacyChampionsPage/LegacyChampionsPage').then(m =>
        withLinkBase(m.LegacyChampionsPage),
      ),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The card of a catalog page.
 * @public
 */
export const EntityChampionCard = honeChampionsPlugin.provide(
  createComponentExtension({
    name: 'EntityChampionCard',
    component: {
      lazy: () =>
        import('./cards/EntityChampionCard').then(m =>
          withLinkBase(m.EntityChampionCard),
        ),
    },
  }),
);

/**
 * The reader's seats, for a card of the home page.
 * @public
 */
export const MyChampionSeats = honeChampionsPlugin.provide(
  createComponentExtension({
    name: 'MyChampionSeats',
    component: {
      lazy: () =>
        import('./widgets/ChampionWidget').then(m =>
          withLinkBase(m.ChampionWidget),
        ),
    },
  }),
);

const KINDS = ['group', 'component', 'api', 'resource', 'system'];

/**
 * Whether the card has something to show for an entity.
 * @public
 */
export function isChampionAvailable(entity: Entity): boolean {
  return KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
