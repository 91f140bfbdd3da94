import { parseEntityRef } from '@backstage/catalog-model';
import type {
  MetricInput,
  Watch,
  WatchChange,
} from '@hone/backstage-plugin-metrics-common';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What judgements make of the filter. */
export function sensitivityOf(changes: WatchChange[]): Watch['sensitivity'] {
  const count = (said: boolean) =>
    changes.filter(({ meaningful }) => meaningful === said).length;
  const notMeaningful = count(false);
  return {
    patience: 1 + notMeaningful,
    minMagnitude: 1 + 0.5 * notMeaningful,
    minShare: 0.05 * (1 + notMeaningful),
    meaningful: count(true),
    notMeaningful,
  };
}

type Levels = [id: string, title: string, unit: string, level: number];

const LEVELS: Levels[] = [
  ['p95', 'Response time p95', 's', 0.34],
  ['errors', 'Share of failed requests', 'ratio', 0.006],
  ['p50', 'Response time p50', 's', 0.081],
  ['rate', 'Requests', '1/s', 412],
  ['cpu', 'CPU in use', 'ratio', 0.48],
  ['memory', 'Memory in use', 'GB', 1.7],
  ['queue', 'Requests that wait', '1', 3.2],
  ['payments', 'Payments that succeed', 'ratio', 0.981],
];

function watchOf(
  entityRef: string,
  [metricId, title, unit, level]: Levels,
  now: number,
): Watch {
  const higher = metricId === 'rate' || metricId === 'payments';
  return {
    id: `${parseEntityRef(entityRef).name}-${metricId}`,
    entityRef,
    metricId,
    title,
    unit,
    direction: higher ? 'higher-is-better' : 'lower-is-better',
    status: 'normal',
    since: new Date(now - 23 * DAY).toISOString(),
    message: null,
    latest: level,
    expected: {
      value: level * 0.98,
      lower: level * 0.8,
      upper: level * 1.16,
    },
    readUntil: new Date(now - MINUTE).toISOString(),
    learned: 1,
    sensitivity: sensitivityOf([]),
    changes: [],
  };
}

/** A response time that rose after a deployment, and an older change that somebody judged. */
function changesOf(entityRef: string, now: number): WatchChange[] {
  const at = now - 15 * HOUR;
  const older = now - 19 * DAY;
  return [
    {
      id: 'change-2',
      at: new Date(at).toISOString(),
      foundAt: new Date(at + 25 * MINUTE).toISOString(),
      before: 0.21,
      after: 0.34,
      share: 0.619,
      magnitude: 7.4,
      better: false,
      trigger: {
        kind: 'deployment',
        at: new Date(at - 6 * MINUTE).toISOString(),
        label: 'v2.3',
        url: 'https://ci.example.com/runs/4711',
        entityRef,
      },
      meaningful: null,
    },
    {
      id: 'change-1',
      at: new Date(older).toISOString(),
      foundAt: new Date(older + HOUR).toISOString(),
      before: 0.23,
      after: 0.21,
      share: -0.087,
      magnitude: 2.6,
      better: true,
      trigger: null,
      meaningful: true,
    },
  ];
}

function learning(watch: Watch, now: number): Watch {
  return {
    ...watch,
    status: 'learning',
    since: new Date(now - 3 * DAY).toISOString(),
    learned: 0.2,
    expected: null,
  };
}

function stopped(watch: Watch, now: number): Watch {
  return {
    ...watch,
    status: 'silent',
    since: new Date(now - 2 * DAY).toISOString(),
    latest: null,
    expected: null,
  };
}

/** Watched series of a service of the demo; changed ones first. */
export function demoWatches(entityRef: string, now: number): Watch[] {
  const all = LEVELS.map(levels => watchOf(entityRef, levels, now));
  const { name } = parseEntityRef(entityRef);
  switch (name) {
    case 'payments-gateway': {
      const changes = changesOf(entityRef, now);
      return [
        {
          ...all[0],
          status: 'changed',
          since: changes[0].at,
          changes,
          sensitivity: sensitivityOf(changes),
        },
        ...all.slice(1),
      ];
    }
    case 'cart-api':
      return all.slice(0, 2).map(watch => learning(watch, now));
    case 'delivery-slots':
      return all.slice(0, 3);
    case 'paused-service':
      return all.slice(0, 1).map(watch => stopped(watch, now));
    default:
      return [];
  }
}

/** A watch that has read nothing so far. */
export function newWatch(
  request: { entityRef: string; metricId: string },
  metric: MetricInput,
  now: number,
): Watch {
  const base = watchOf(
    request.entityRef,
    [request.metricId, metric.title, metric.unit, 0],
    now,
  );
  return {
    ...base,
    direction: metric.direction,
    status: 'learning',
    since: new Date(now).toISOString(),
    latest: null,
    expected: null,
    readUntil: null,
    learned: 0,
  };
}
