import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DateTime } from 'luxon';
import { ADA, DEMO_ENTITIES } from '../src/__fixtures__/demoPeople';
import { DemoWorld } from '../src/__fixtures__/DemoWorld';
import { InMemoryChampions } from '../src/__fixtures__/InMemoryChampions';
import { InMemorySeats } from '../src/__fixtures__/InMemorySeats';
import { championsApiRef } from '../src/api/championsApiRef';
import { seatsApiRef } from '../src/api/seatsApiRef';
import {
  scopeExperimentsApiRef,
  scopeIdeasApiRef,
} from '../src/api/workApiRefs';

/** Who an app without a sign-in page takes the reader for. */
const GUEST = 'user:default/guest';

/** The demo of today, in which the guest takes Ada's turns. */
function worldOfToday(): DemoWorld {
  const world = new DemoWorld({
    today: DateTime.now().toFormat('yyyy-MM-dd'),
    reader: GUEST,
  });
  world.cycles = world.cycles.map(cycle => ({
    ...cycle,
    seats: cycle.seats.map(seat =>
      seat.personRef === ADA ? { ...seat, personRef: GUEST } : seat,
    ),
  }));
  world.offer('seat-12-1', 'I am at a wedding.');
  return world;
}

const world = worldOfToday();
const nothing = { list: async () => ({ items: [], nextCursor: null }) };

export const champions = new InMemoryChampions(world);
export const seats = new InMemorySeats(world);
export const ideas = nothing;
export const experiments = nothing;
export const catalog = catalogApiMock({ entities: DEMO_ENTITIES });

/** Replaces the clients of the plugin by ones in memory, so that every state can be looked at without a backend. */
export const pluginMocks = createFrontendModule({
  pluginId: 'hone-champions',
  extensions: [
    ApiBlueprint.make({
      name: 'champions',
      params: defineParams =>
        defineParams({
          api: championsApiRef,
          deps: {},
          factory: () => champions,
        }),
    }),
    ApiBlueprint.make({
      name: 'seats',
      params: defineParams =>
        defineParams({ api: seatsApiRef, deps: {}, factory: () => seats }),
    }),
    ApiBlueprint.make({
      name: 'ideas',
      params: defineParams =>
        defineParams({ api: scopeIdeasApiRef, deps: {}, factory: () => ideas }),
    }),
    ApiBlueprint.make({
      name: 'experiments',
      params: defineParams =>
        defineParams({
          api: scopeExperimentsApiRef,
          deps: {},
          factory: () => experiments,
        }),
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
