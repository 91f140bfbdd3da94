import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
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
import { RiFlaskLine } from '@remixicon/react';
import { calendarApiRef } from './api/calendarApiRef';
import { experimentsApiRef } from './api/experimentsApiRef';
import { forecastsApiRef } from './api/forecastsApiRef';
import { governanceApiRef } from './api/governanceApiRef';
import { ideasApiRef } from './api/ideasApiRef';
import { learningsApiRef } from './api/learningsApiRef';
import { metricsApiRef } from './api/metricsApiRef';
import { planningApiRef } from './api/planningApiRef';
import { entityExtensions } from './extensions/entity';
import { searchExtensions } from './extensions/search';
import { widgetExtensions } from './extensions/widgets';
import { entityContentRouteRef, rootRouteRef } from './routes';

const experimentsApi = ApiBlueprint.make({
  name: 'experiments',
  params: defineParams =>
    defineParams({
      api: experimentsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ExperimentsClient(deps),
    }),
});

const ideasApi = ApiBlueprint.make({
  name: 'ideas',
  params: defineParams =>
    defineParams({
      api: ideasApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new IdeasClient(deps),
    }),
});

const planningApi = ApiBlueprint.make({
  name: 'planning',
  params: defineParams =>
    defineParams({
      api: planningApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new PlanningClient(deps),
    }),
});

const governanceApi = ApiBlueprint.make({
  name: 'governance',
  params: defineParams =>
    defineParams({
      api: governanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GovernanceClient(deps),
    }),
});

const learningsApi = ApiBlueprint.make({
  name: 'learnings',
  params: defineParams =>
    defineParams({
      api: learningsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new LearningsClient(deps),
    }),
});

const forecastsApi = ApiBlueprint.make({
  name: 'forecasts',
  params: defineParams =>
    defineParams({
      api: forecastsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ForecastsClient(deps),
    }),
});

const calendarApi = ApiBlueprint.make({
  name: 'calendar',
  params: defineParams =>
    defineParams({
      api: calendarApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new CalendarClient(deps),
    }),
});

const metricsApi = ApiBlueprint.make({
  name: 'metrics',
  params: defineParams =>
    defineParams({
      api: metricsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MetricsClient(deps),
    }),
});

/** Owns everything below its path; see ExperimentsPage for why it draws the layout itself. */
const experimentsPage = PageBlueprint.make({
  params: {
    path: '/experiments',
    routeRef: rootRouteRef,
    title: 'Experiments',
    icon: <RiFlaskLine />,
    noHeader: true,
    loader: () =>
      import('./pages/ExperimentsPage/ExperimentsPage').then(m => (
        <m.ExperimentsPage />
      )),
  },
});

const liveAction = PluginHeaderActionBlueprint.make({
  name: 'live',
  params: defineParams =>
    defineParams({
      loader: () => import('./live/LiveSwitch').then(m => <m.LiveSwitch />),
    }),
});

const newExperimentAction = PluginHeaderActionBlueprint.make({
  name: 'new-experiment',
  params: defineParams =>
    defineParams({
      loader: () =>
        import('./extensions/NewExperimentAction').then(m => (
          <m.NewExperimentAction />
        )),
    }),
});

/**
 * Experiments of services: a tab on catalog pages, the registry, the page of one experiment and the wizard.
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'hone-experiments',
  title: 'Experiments',
  icon: <RiFlaskLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    experimentsApi,
    ideasApi,
    planningApi,
    calendarApi,
    governanceApi,
    learningsApi,
    forecastsApi,
    metricsApi,
    experimentsPage,
    liveAction,
    newExperimentAction,
    ...entityExtensions,
    ...searchExtensions,
    ...widgetExtensions,
  ],
});
