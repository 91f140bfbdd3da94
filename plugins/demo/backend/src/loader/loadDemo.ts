import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  DeliveryEvent,
  ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { loadChampions } from '../champions/loadChampions';
import type { DemoContext } from '../experiments/context';
import {
  canaryObservations,
  trialObservations,
} from '../experiments/observations';
import { loadIdeas } from '../ideas';
import { dailySeries } from '../simulation/dailySeries';
import { deliveryEvents } from '../simulation/delivery/deliveryEvents';
import {
  DEMO_METRICS,
  demoMetricInputs,
  type DemoMetric,
} from '../simulation/metrics';
import { telemetrySeries } from '../simulation/telemetry';
import { trafficSeries } from '../simulation/traffic';
import type { DemoClients } from './demoClients';
import { inBatches } from './inBatches';
import { loadExperiments } from './loadExperiments';
import { loadGovernance } from './loadGovernance';

/** Where the observations and experiments say that they come from. */
export const DEMO_SOURCE = 'hone-demo';
export const DEMO_SEED = 'pinecart-1';

const DAY = 86_400_000;
/** As many as a request takes. */
const OBSERVATIONS_A_REQUEST = 10_000;
const EVENTS_A_REQUEST = 5_000;

export interface DemoLoaderOptions extends DemoClients {
  /** A fresh service token for each call to the plugin. */
  token(
    pluginId: 'hone-metrics' | 'hone-experiments' | 'hone-champions',
  ): Promise<string>;
  logger: LoggerService;
}

/** What was sent. */
export interface DemoLoad {
  loaded: boolean;
  observations: number;
  /** Delivery events. */
  events: number;
  experiments: number;
  ideas: number;
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
  return inBatches(observations, OBSERVATIONS_A_REQUEST, async items =>
    options.metrics.pushObservations(
      { source: DEMO_SOURCE, items },
      { token: await options.token('hone-metrics') },
    ),
  );
}

/** Sends commits, deployments, incidents and defects in batches. */
async function pushDelivery(
  options: DemoLoaderOptions,
  events: Iterable<DeliveryEvent>,
): Promise<number> {
  return inBatches(events, EVENTS_A_REQUEST, async items => {
    const { unassigned } = await options.delivery.pushDeliveryEvents(
      { source: DEMO_SOURCE, items },
      { token: await options.token('hone-metrics') },
    );
    if (unassigned > 0) {
      options.logger.warn(
        `${unassigned} of ${items.length} simulated delivery events belong to no service: the metrics backend read the catalog before the demo organisation was in it`,
      );
    }
  });
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
 * Loads the demo organisation through the public APIs: definitions, a year of series and of delivery
 * events, the backlog, experiments with their history. Does nothing when it is there already; a load that was cut short is completed.
 *
 * @param now - the first start; everything is dated relative to it
 */
export async function loadDemo(
  options: DemoLoaderOptions,
  now: Date,
): Promise<DemoLoad> {
  if (await alreadyLoaded(options)) {
    return {
      loaded: false,
      observations: 0,
      events: 0,
      experiments: 0,
      ideas: 0,
    };
  }
  const began = Date.now();
  const today = Math.floor(now.getTime() / DAY) * DAY;
  const { metricIds } = await ensureDefinitions(options);
  const deliveries = [...deliveryEvents(now, DEMO_SEED)];
  let observations = 0;
  for (const series of [
    dailySeries(today, DEMO_SEED),
    trafficSeries(now.getTime(), DEMO_SEED),
    trialObservations(today),
    canaryObservations(now.getTime() - 10 * 60_000, now.getTime(), DEMO_SEED),
    telemetrySeries(now.getTime(), deliveries, DEMO_SEED),
  ]) {
    observations += await pushAll(options, series);
  }
  const events = await pushDelivery(options, deliveries);
  const ideaKeys = await loadIdeas(
    {
      ideas: options.ideas,
      token: () => options.token('hone-experiments'),
    },
    metricIds,
  );
  const context: DemoContext = {
    today,
    now: now.getTime(),
    metricIds,
    ideaKeys,
  };
  await loadChampions({ ...options, seed: DEMO_SEED }, today);
  await loadGovernance(options, today);
  const experiments = await loadExperiments(
    { ...options, source: DEMO_SOURCE },
    context,
  );
  options.logger.info(
    `Loaded the simulated demo organisation: ${observations} observations, ${events} delivery events, ${
      ideaKeys.size
    } ideas and ${experiments} experiments in ${(
      (Date.now() - began) /
      1000
    ).toFixed(1)} s`,
  );
  return {
    loaded: true,
    observations,
    events,
    experiments,
    ideas: ideaKeys.size,
  };
}
