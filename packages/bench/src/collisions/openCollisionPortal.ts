import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  CalendarClient,
  ExperimentsClient,
  type Collision,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import metricsPlugin from '@hone/backstage-plugin-metrics-backend';
import { clockServiceRef } from '@hone/node';
import type { BenchDatabase } from '../backend/benchDatabase';
import { createManualScheduler } from '../backend/createManualScheduler';
import { startBackend } from '../backend/startBackend';
import { createCatalog } from '../deliveryScale/portal/createCatalog';
import type { Pair, TrialPlan } from './drawPair';

const DAY_SECONDS = 86_400;
const START = Date.parse('2026-06-01T00:00:00Z');
const BATCH = 50;

const refOf = (pair: number, service: number) =>
  `component:default/pair-${pair}-service-${service}`;

function toEntity(entityRef: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: entityRef.split('/')[1], namespace: 'default' },
    spec: { type: 'service', lifecycle: 'production', owner: 'bench' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/bench' }],
  };
}

function toInput(
  metricId: string,
  pair: number,
  trial: TrialPlan,
): ExperimentInput {
  const refs = (services: readonly number[]) =>
    services.map(service => refOf(pair, service));
  return {
    title: `Trial of pair ${pair}`,
    entityRef: refOf(pair, trial.treated[0]),
    design: 'process',
    hypothesis: { problem: 'p', solution: 's', metric: 'm' },
    metrics: [{ role: 'primary', metricId, minimumEffect: 0.1 }],
    treated: { name: 'treated', entityRefs: refs(trial.treated) },
    control:
      trial.compared.length > 0
        ? { name: 'others', entityRefs: refs(trial.compared) }
        : null,
    plan: {
      durationSeconds: trial.days * DAY_SECONDS,
      baselineSeconds: trial.baselineDays * DAY_SECONDS,
    },
  };
}

/**
 * Asks the product itself what collides: the first trial of every pair runs, the second one is a draft.
 *
 * @returns of each pair what the draft collides with, null where the product sees nothing
 */
export async function askCollisions(
  database: BenchDatabase,
  pairs: readonly Pair[],
): Promise<(Collision | null)[]> {
  const server: { port?: number } = {};
  const urlOf = async (id: string) =>
    `http://127.0.0.1:${server.port}/api/${id}`;
  const backend = await startBackend({
    database,
    name: 'collisions',
    plugin: 'hone-experiments',
    features: [
      createManualScheduler().factory,
      createCatalog(
        pairs.flatMap(({ services }, pair) =>
          Array.from({ length: services }, (_, i) => toEntity(refOf(pair, i))),
        ),
      ),
      mockServices.auth.factory(),
      mockServices.httpAuth.factory(),
      mockServices.userInfo.factory(),
      createServiceFactory({
        service: clockServiceRef,
        deps: {},
        factory: () => ({ now: () => new Date(START) }),
      }),
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        factory: () => ({ getBaseUrl: urlOf, getExternalBaseUrl: urlOf }),
      }),
      metricsPlugin,
      experimentsPlugin,
    ],
  });
  server.port = backend.port;
  try {
    const discoveryApi = { getBaseUrl: urlOf };
    const metric = await new MetricsClient({ discoveryApi }).createMetric({
      name: 'lead-time',
      title: 'Lead time',
      unit: 'h',
      direction: 'lower-is-better',
      kind: 'mean',
      sourceId: 'push',
      query: {},
      stepSeconds: DAY_SECONDS,
    });
    await importFirst(
      new ExperimentsClient({ discoveryApi }),
      metric.id,
      pairs,
    );
    return await askAll(new CalendarClient({ discoveryApi }), metric.id, pairs);
  } finally {
    await backend.stop();
  }
}

async function importFirst(
  experiments: ExperimentsClient,
  metricId: string,
  pairs: readonly Pair[],
): Promise<void> {
  for (let begin = 0; begin < pairs.length; begin += BATCH) {
    await experiments.import({
      source: 'bench',
      items: pairs.slice(begin, begin + BATCH).map(({ first }, i) => ({
        externalId: String(begin + i),
        experiment: toInput(metricId, begin + i, first),
        history: [
          {
            action: 'start',
            at: new Date(START).toISOString(),
            actor: 'user:default/bench',
          },
        ],
      })),
    });
  }
}

async function askAll(
  calendar: CalendarClient,
  metricId: string,
  pairs: readonly Pair[],
): Promise<(Collision | null)[]> {
  const found: (Collision | null)[] = [];
  for (const [i, { second }] of pairs.entries()) {
    const { items } = await calendar.draftCollisions({
      experiment: toInput(metricId, i, second),
      startAt: new Date(
        START + second.startDay * DAY_SECONDS * 1000,
      ).toISOString(),
    });
    found.push(items[0] ?? null);
  }
  return found;
}
