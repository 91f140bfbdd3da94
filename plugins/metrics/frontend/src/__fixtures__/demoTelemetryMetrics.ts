import { parseEntityRef } from '@backstage/catalog-model';
import type {
  CatalogueEntry,
  MetricHealth,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';

const DAY = 86_400_000;

type Signal = CatalogueEntry['signal'];

interface DemoMetric {
  id: string | null;
  signal: Signal;
  title: string;
  unit: string;
  kind: MetricInput['kind'];
  direction?: MetricInput['direction'];
  health?: MetricHealth['state'];
}

const METRICS: DemoMetric[] = [
  {
    id: 'rate',
    signal: 'rate',
    title: 'Requests',
    unit: '1/s',
    kind: 'rate',
    direction: 'higher-is-better',
  },
  {
    id: 'errors',
    signal: 'errors',
    title: 'Share of failed requests',
    unit: 'ratio',
    kind: 'proportion',
  },
  {
    id: 'p95',
    signal: 'duration',
    title: 'Response time p95',
    unit: 's',
    kind: 'quantile',
  },
  {
    id: 'p50',
    signal: 'duration',
    title: 'Response time p50',
    unit: 's',
    kind: 'quantile',
  },
  {
    id: 'cpu',
    signal: 'utilization',
    title: 'CPU in use',
    unit: 'ratio',
    kind: 'mean',
  },
  {
    id: 'memory',
    signal: 'utilization',
    title: 'Memory in use',
    unit: 'GB',
    kind: 'mean',
    health: 'gaps',
  },
  {
    id: 'queue',
    signal: 'saturation',
    title: 'Requests that wait',
    unit: '1',
    kind: 'mean',
  },
  {
    id: 'payments',
    signal: 'other',
    title: 'Payments that succeed',
    unit: 'ratio',
    kind: 'proportion',
    direction: 'higher-is-better',
    health: 'failing',
  },
  {
    id: null,
    signal: 'saturation',
    title: 'Connections to the database',
    unit: '1',
    kind: 'mean',
  },
];

/** How many metrics of the list the services of the demo have. */
const COUNTS: Record<string, number> = {
  'payments-gateway': METRICS.length,
  'cart-api': 3,
  'delivery-slots': 4,
  'paused-service': 2,
  'customer-communication-preferences-and-consent-management': METRICS.length,
};

function healthOf(
  state: MetricHealth['state'],
  now: number,
  source: string,
): MetricHealth {
  const ago = (days: number) => new Date(now - days * DAY).toISOString();
  const seen = { lastAt: new Date(now - 30_000).toISOString(), share: 1 };
  const base = { state, stepSeconds: 60, since: ago(64), message: null };
  switch (state) {
    case 'gaps':
      return { ...base, ...seen, share: 0.82 };
    case 'silent':
      return { ...base, lastAt: ago(2), share: 0, since: ago(2) };
    case 'failing':
      return {
        ...base,
        lastAt: ago(0.1),
        share: null,
        since: ago(0.1),
        message: `${source} did not answer within 10 s`,
      };
    default:
      return { ...base, ...seen };
  }
}

function inputOf(metric: DemoMetric, entityRef: string): MetricInput {
  const { title, unit, kind, direction = 'lower-is-better' } = metric;
  return {
    name: title.toLowerCase().replace(/ /g, '-'),
    title,
    description: '',
    entityRef,
    unit,
    direction,
    kind,
    sourceId: metric.id === 'payments' ? 'thanos' : 'prometheus',
    query: { expr: `demo:${title.length}` },
    stepSeconds: 60,
    simulated: false,
    owner: null,
  };
}

/** Metrics of a service of the demo; not watched, and not assessed. */
export function demoEntries(entityRef: string, now: number): CatalogueEntry[] {
  const { name } = parseEntityRef(entityRef);
  return METRICS.slice(0, COUNTS[name] ?? 0).map(metric => {
    const input = inputOf(metric, entityRef);
    const state = name === 'paused-service' ? 'silent' : metric.health;
    return {
      metric: input,
      metricId: metric.id,
      signal: metric.signal,
      reason: `The series carries the service's name and is called ${input.name}.`,
      health: healthOf(state ?? 'ok', now, input.sourceId),
      owner: 'group:default/checkout',
      watchId: null,
      fitness: null,
    };
  });
}
