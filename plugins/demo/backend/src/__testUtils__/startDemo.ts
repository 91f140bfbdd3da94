import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_MEMBER,
  RELATION_PARENT_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import championsPlugin from '@hone/backstage-plugin-champions-backend';
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef } from '@hone/node';
import { demoClients, type DemoClients } from '../loader/demoClients';
import { loadDemo, type DemoLoad } from '../loader/loadDemo';
import { demoEntities } from '../organisation/entities';

/** A backend that has the demo organisation. */
export interface StartedDemo extends DemoClients {
  /** The token that the demo's loader shows to a plugin. */
  token(targetPluginId: string): Promise<string>;
  load: DemoLoad;
  /** How long that took, and how much of it the processor worked. */
  seconds: number;
  processorSeconds: number;
  stop(): Promise<void>;
}

interface Pointers {
  dependsOn?: string[];
  memberOf?: string[];
  parent?: string;
}

/** The relation of an entity to another by what the other says of itself. */
const DERIVED: [type: string, points: (other: Pointers) => string[]][] = [
  [RELATION_DEPENDENCY_OF, other => other.dependsOn ?? []],
  [RELATION_HAS_MEMBER, other => other.memberOf ?? []],
  [RELATION_PARENT_OF, other => (other.parent ? [other.parent] : [])],
];

/** What the real catalog derives of entities; the one of tests derives nothing. */
function withRelations(entities: Entity[]): Entity[] {
  return entities.map(entity => {
    const ref = stringifyEntityRef(entity);
    const relations = entities.flatMap(other =>
      DERIVED.filter(([, points]) =>
        points(other.spec as Pointers).includes(ref),
      ).map(([type]) => ({ type, targetRef: stringifyEntityRef(other) })),
    );
    return { ...entity, relations };
  });
}

/** Starts a backend whose clock stands still, and loads the demo organisation into it. */
export async function startDemo(now: Date): Promise<StartedDemo> {
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      experimentsPlugin,
      championsPlugin,
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => now }),
      }),
      catalogServiceMock.factory({
        entities: withRelations(demoEntities()),
      }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}`;
  const clients = demoClients({
    getBaseUrl: async id => `${origin}/api/${id}`,
  });
  const token = async (targetPluginId: string) =>
    mockCredentials.service.token({
      onBehalfOf: mockCredentials.service('plugin:hone-demo'),
      targetPluginId,
    });
  const began = performance.now();
  const usage = process.cpuUsage();
  const load = await loadDemo(
    { ...clients, token, logger: mockServices.logger.mock() },
    now,
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(usage);
  return {
    ...clients,
    token,
    load,
    seconds,
    processorSeconds: (user + system) / 1e6,
    stop: () => backend.stop(),
  };
}
