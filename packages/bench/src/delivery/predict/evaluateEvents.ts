import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import {
  DEFAULT_RULES,
  evaluateService,
  EventFault,
  ServiceIndex,
  toDelivery,
  toServiceFacts,
  type Commit,
  type ServiceDelivery,
} from '../deliveryRules';
import type { Settings } from '../settings';

/** No service of the catalog is asked for: all events of a call belong to one. */
const SERVICES = new ServiceIndex([]);

const SOURCE = 'devlake';

/** The facts of events; one that the product refuses, such as a success without an end, is left out. */
function toFacts(events: readonly DeliveryEvent[]) {
  const now = new Date(
    Math.max(0, ...events.map(event => Date.parse(event.version))),
  );
  return events.flatMap(event => {
    try {
      return toDelivery(SOURCE, event, { services: SERVICES, now }).fact;
    } catch (error) {
      if (error instanceof EventFault) return [];
      throw error;
    }
  });
}

/**
 * What the product makes of events that all belong to one service.
 */
export function evaluateEvents(
  events: readonly DeliveryEvent[],
  options: {
    settings: Settings;
    /** Environments that count as production. */
    production: string[];
    commits?: Commit[];
    baselineSha?: string | null;
  },
): ServiceDelivery {
  const { settings, production, commits = [], baselineSha = null } = options;
  const service = {
    entityRef: 'component:default/devlake',
    repository: '',
    paths: [],
    targets: [],
    production,
  };
  const facts = toServiceFacts(service, toFacts(events));
  return evaluateService(
    { ...facts, commits, baselineSha },
    {
      asOf: Math.max(0, ...events.map(event => Date.parse(event.version))),
      rules: {
        ...DEFAULT_RULES,
        ...(settings.has('links-without-limit')
          ? { linkWindowMs: Infinity }
          : {}),
      },
    },
  );
}
