import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import {
  ExperimentsClient,
  IdeasClient,
} from '@hone/backstage-plugin-experiments-common';
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import {
  DeliveryClient,
  MetricsClient,
} from '@hone/backstage-plugin-metrics-common';
import { clockServiceRef } from '@hone/node';
import { loadDemo, type DemoLoad } from '../loader/loadDemo';
import { demoEntities } from '../organisation/entities';

/** A backend that has the demo organisation. */
export interface StartedDemo {
  metrics: MetricsClient;
  delivery: DeliveryClient;
  experiments: ExperimentsClient;
  ideas: IdeasClient;
  /** The token that the demo's loader shows to a plugin. */
  token(targetPluginId: string): Promise<string>;
  load: DemoLoad;
  /** How long that took, and how much of it the processor worked. */
  seconds: number;
  processorSeconds: number;
  stop(): Promise<void>;
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
      catalogServiceMock.factory({ entities: demoEntities() }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}`;
  const discoveryApi = {
    getBaseUrl: async (id: string) => `${origin}/api/${id}`,
  };
  const metrics = new MetricsClient({ discoveryApi });
  const delivery = new DeliveryClient({ discoveryApi });
  const experiments = new ExperimentsClient({ discoveryApi });
  const ideas = new IdeasClient({ discoveryApi });
  const token = async (targetPluginId: string) =>
    mockCredentials.service.token({
      onBehalfOf: mockCredentials.service('plugin:hone-demo'),
      targetPluginId,
    });
  const began = performance.now();
  const usage = process.cpuUsage();
  const load = await loadDemo(
    {
      metrics,
      delivery,
      experiments,
      ideas,
      token,
      logger: mockServices.logger.mock(),
    },
    now,
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(usage);
  return {
    metrics,
    delivery,
    experiments,
    ideas,
    token,
    load,
    seconds,
    processorSeconds: (user + system) / 1e6,
    stop: () => backend.stop(),
  };
}
