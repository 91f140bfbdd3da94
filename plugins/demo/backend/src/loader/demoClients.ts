import {
  ChampionsClient,
  SeatsClient,
} from '@hone/backstage-plugin-champions-common';
import {
  CalendarClient,
  ExperimentsClient,
  GovernanceClient,
  IdeasClient,
  LearningsClient,
} from '@hone/backstage-plugin-experiments-common';
import {
  DeliveryClient,
  MetricsClient,
} from '@hone/backstage-plugin-metrics-common';

/** What the demo organisation is loaded through: the public APIs. */
export type DemoClients = ReturnType<typeof demoClients>;

export function demoClients(
  discoveryApi: ConstructorParameters<typeof MetricsClient>[0]['discoveryApi'],
) {
  return {
    metrics: new MetricsClient({ discoveryApi }),
    delivery: new DeliveryClient({ discoveryApi }),
    experiments: new ExperimentsClient({ discoveryApi }),
    ideas: new IdeasClient({ discoveryApi }),
    governance: new GovernanceClient({ discoveryApi }),
    calendar: new CalendarClient({ discoveryApi }),
    learnings: new LearningsClient({ discoveryApi }),
    champions: new ChampionsClient({ discoveryApi }),
    seats: new SeatsClient({ discoveryApi }),
  };
}
