import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  ChampionsClient,
  SeatsClient,
} from '@hone/backstage-plugin-champions-common';
import {
  ExperimentsClient,
  IdeasClient,
} from '@hone/backstage-plugin-experiments-common';
import { RiUserStarLine } from '@remixicon/react';
import { championsApiRef } from './api/championsApiRef';
import { seatsApiRef } from './api/seatsApiRef';
import { scopeExperimentsApiRef, scopeIdeasApiRef } from './api/workApiRefs';
import { championCard } from './extensions/entity';
import { pageExtensions } from './extensions/page';
import { championWidget } from './extensions/widget';
import {
  fairnessRouteRef,
  meRouteRef,
  rootRouteRef,
  scheduleRouteRef,
} from './routes';

const championsApi = ApiBlueprint.make({
  name: 'champions',
  params: defineParams =>
    defineParams({
      api: championsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ChampionsClient(deps),
    }),
});

const seatsApi = ApiBlueprint.make({
  name: 'seats',
  params: defineParams =>
    defineParams({
      api: seatsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new SeatsClient(deps),
    }),
});

const experimentsApi = ApiBlueprint.make({
  name: 'experiments',
  params: defineParams =>
    defineParams({
      api: scopeExperimentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ExperimentsClient(deps),
    }),
});

const ideasApi = ApiBlueprint.make({
  name: 'ideas',
  params: defineParams =>
    defineParams({
      api: scopeIdeasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IdeasClient(deps),
    }),
});

/**
 * Champions of rotations: schedule, fairness and the reader's seats, a card on catalog pages, and a widget of the home page.
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'hone-champions',
  title: 'Champions',
  icon: <RiUserStarLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    schedule: scheduleRouteRef,
    fairness: fairnessRouteRef,
    me: meRouteRef,
  },
  extensions: [
    championsApi,
    seatsApi,
    experimentsApi,
    ideasApi,
    ...pageExtensions,
    championCard,
    championWidget,
  ],
});
