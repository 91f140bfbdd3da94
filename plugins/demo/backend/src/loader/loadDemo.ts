import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ExperimentsApi } from '@hone/backstage-plugin-experiments-common';
import type {
  MetricsApi,
  ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { setImmediate } from 'node:timers/promises';
import { DEMO_EXPERIMENTS } from '../experiments';
import type { DemoContext } from '../experiments/context';
import {
  canaryObservations,
  trialObservations,
} from '../experiments/observations';
import { dailySeries } from '../simulation/dailySeries';
import {
  DEMO_METRICS,
  demoMetricInputs,
  type DemoMetric,
} from '../simulation/metrics';
import { trafficSeries } from '../simulation/traffic';

/** Where the observations and experiments say that they come from. */
export const DEMO_SOURCE = 'hone-demo';
export const DEMO_SEED = 'pinecart-1';

const DAY = 86_400_000;
const BATCH = 10_000;

export interface DemoLoaderOptions {
  metrics: MetricsApi;
  experiments: ExperimentsApi;
  /** A fresh service token for each call to the plugin. */
  token(pluginId: 'hone-metrics' | 'hone-experiments'): Promise<string>;
  logger: LoggerService;
}

async function ensureDefinitions(
  options: DemoLoaderOptions,
): Promise<{ metricIds: Record<DemoMetric, string>; created: number }> {
  const token = await options.token('hone-metrics');
  const known = await options.metrics.listMetrics(
    { sourceId: 'push', q: 'demo.', limit: 200 },
    { token },
  );
  const ids = new Map(known.items.map(m => [m.name, m.id]));
  let created = 0;
  for (const input of demoMetricInputs()) {
    if (!ids.has(input.name)) {
      const metric = await options.metrics.createMetric(input, { token });
      ids.set(metric.name, metric.id);
      created += 1;
    }
  }
  const metricIds = Object.fromEntries(
    Object.entries(DEMO_METRICS).map(([key, { name }]) => [
      key,
      ids.get(name)!,
    ]),
  ) as Record<DemoMetric, string>;
  return { metricIds, created };
}

/** Sends observations in batches. */
export async function pushAll(
  options: Pick<DemoLoaderOptions, 'metrics' | 'token'>,
  observations: Iterable<ObservationInput>,
): Promise<number> {
  let batch: ObservationInput[] = [];
  let sent = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const request = { source: DEMO_SOURCE, items: batch };
    const send = async () =>
      options.metrics.pushObservations(request, {
        token: await options.token('hone-metrics'),
      });
    // A kept connection may have been closed meanwhile; pushing again changes nothing.
    await send().catch(error => {
      if (error instanceof TypeError) return send();
      throw error;
    });
    sent += batch.length;
    batch = [];
  };
  for (const item of observations) {
    batch.push(item);
    // Simulating is work for the processor; the portal answers others in between.
    if (batch.length % 500 === 0) await setImmediate();
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return sent;
}

async function alreadyLoaded(options: DemoLoaderOptions): Promise<boolean> {
  const token = await options.token('hone-experiments');
  const { items } = await options.experiments.list(
    { q: 'EXP-014', limit: 1 },
    { token },
  );
  return items.length > 0;
}

/**
 * Loads the demo organisation through the public APIs: definitions, a year of series, experiments with their history.
 * Does nothing when it is there already; a load that was cut short is completed.
 *
 * @param now - the first start; everything is dated relative to it
 */
export async function loadDemo(
  options: DemoLoaderOptions,
  now: Date,
): Promise<{ loaded: boolean; observations: number; experiments: number }> {
  if (await alreadyLoaded(options)) {
    return { loaded: false, observations: 0, experiments: 0 };
  }
  const began = Date.now();
  const today = Math.floor(now.getTime() / DAY) * DAY;
  const { metricIds } = await ensureDefinitions(options);
  let observations = 0;
  for (const series of [
    dailySeries(today, DEMO_SEED),
    trafficSeries(now.getTime(), DEMO_SEED),
    trialObservations(today),
    canaryObservations(now.getTime() - 10 * 60_000, now.getTime(), DEMO_SEED),
  ]) {
    observations += await pushAll(options, series);
  }
  const context: DemoContext = { today, now: now.getTime(), metricIds };
  const items = DEMO_EXPERIMENTS.map(define => define(context)).sort((a, b) =>
    a.externalId < b.externalId ? -1 : 1,
  );
  await options.experiments.import(
    { source: DEMO_SOURCE, items },
    { token: await options.token('hone-experiments') },
  );
  options.logger.info(
    `Loaded the simulated demo organisation: ${observations} observations and ${
      items.length
    } experiments in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  );
  return { loaded: true, observations, experiments: items.length };
}
