import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import {
  RELATION_DEPENDENCY_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
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

/** What the real catalog derives from `dependsOn`; the one of tests derives nothing. */
function withDependents(entities: Entity[]): Entity[] {
  return entities.map(entity => {
    const ref = stringifyEntityRef(entity);
    const dependents = entities.filter(other => {
      const { dependsOn } = other.spec as { dependsOn?: string[] };
      return dependsOn?.includes(ref);
    });
    const relations = dependents.map(other => ({
      type: RELATION_DEPENDENCY_OF,
      targetRef: stringifyEntityRef(other),
    }));
    return { ...entity, relations };
  });
}

/** Starts a backend whose clock stands still, and loads the demo organisation into it. */
export async function startDemo(now: Date): Promise<StartedDemo> {
  const backend = await startTestBackend({
    features: [
      metricsPlugin,
      experimentsPlugin,
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => now }),
      }),
      catalogServiceMock.factory({
        entities: withDependents(demoEntities()),
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
