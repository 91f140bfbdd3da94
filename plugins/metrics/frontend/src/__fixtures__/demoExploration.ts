import { parseEntityRef } from '@backstage/catalog-model';
import type {
  Exploration,
  ExploredSeries,
  LaneItem,
  SeriesPoint,
  TelemetryApi,
} from '@hone/backstage-plugin-metrics-common';

type Request = Parameters<TelemetryApi['exploreMetric']>[0];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What the contract allows in one series. */
const MOST_POINTS = 2000;
/** Where in the range the level changes, as a share of it. */
const CHANGE_AT = 0.62;

/** What a metric of the demo is, and where it stands. */
const METRICS: Record<
  string,
  Pick<ExploredSeries, 'title' | 'unit' | 'direction'> & { level: number }
> = {
  'response-time-p95': {
    title: 'Response time p95',
    unit: 's',
    direction: 'lower-is-better',
    level: 0.32,
  },
  'share-of-failed-requests': {
    title: 'Share of failed requests',
    unit: 'ratio',
    direction: 'lower-is-better',
    level: 0.012,
  },
  requests: {
    title: 'Requests',
    unit: '1/s',
    direction: 'higher-is-better',
    level: 84,
  },
};

/** Draws between 0 and 1 that are the same for the same seed (mulberry32). */
function drawsOf(seed: string): () => number {
  let state = [...seed].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16777619),
    2166136261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Frame {
  start: number;
  end: number;
  step: number;
}

/** The step of a request, made larger where it would give too many points. */
function frameOf({ start, end, stepSeconds = 60 }: Request): Frame {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const asked = stepSeconds * 1000;
  const least = Math.ceil((to - from) / MOST_POINTS / asked) * asked;
  return { start: from, end: to, step: Math.max(asked, least) };
}

/** Where the new level begins; on the grid, as the filter reports the first value of it. */
function changeOf({ start, end, step }: Frame): number {
  return start + Math.round((CHANGE_AT * (end - start)) / step) * step;
}

function pointsOf(
  frame: Frame,
  seed: string,
  level: number,
  after: number,
): SeriesPoint[] {
  const draw = drawsOf(seed);
  const changed = changeOf(frame);
  const points: SeriesPoint[] = [];
  for (let at = frame.start; at <= frame.end; at += frame.step) {
    const daily = 1 + 0.12 * Math.sin((2 * Math.PI * at) / DAY);
    const noise = 1 + 0.08 * (draw() + draw() - 1);
    const base = at < changed ? level : after;
    // A gap, as sources have them.
    const isGap =
      Math.abs((at - frame.start) / (frame.end - frame.start) - 0.3) < 0.015;
    points.push([at, isGap ? null : base * daily * noise]);
  }
  return points;
}

/** A metric of a service of the demo. */
function seriesOf(
  entityRef: string,
  { metric }: Request,
  frame: Frame,
): ExploredSeries {
  const { name } = parseEntityRef(entityRef);
  const { level, ...known } = METRICS[metric] ?? {
    title: metric,
    unit: '1',
    direction: 'lower-is-better' as const,
    level: 10,
  };
  const empty: ExploredSeries = {
    entityRef,
    metricId: null,
    ...known,
    points: [],
    changes: [],
    provenance: null,
    error: null,
    fitness: null,
    simulated: name === 'delivery-slots',
  };
  if (name === 'quiet-service') {
    return {
      ...empty,
      error: `There is no metric "${metric}" for this service`,
    };
  }
  const own = level * (0.7 + 0.6 * drawsOf(name)());
  const isChanged = name === 'cart-api' || name === 'payments-gateway';
  const after = isChanged ? own * 1.45 : own;
  return {
    ...empty,
    metricId: `demo-${metric}-${name}`,
    points:
      name === 'paused-service'
        ? []
        : pointsOf(frame, `${metric} ${name}`, own, after),
    changes: isChanged
      ? [
          {
            at: new Date(changeOf(frame)).toISOString(),
            before: own,
            after,
          },
        ]
      : [],
    provenance: {
      sourceId: 'prometheus',
      resolvedQuery: `${metric.replace(/-/g, '_')}{service="${name}"}`,
      queriedAt: new Date(frame.end).toISOString(),
      staleSince:
        name === 'payments-gateway'
          ? new Date(frame.end - 25 * MINUTE).toISOString()
          : null,
      warnings: [],
    },
    fitness: name === 'delivery-slots' ? 'lies' : 'trustworthy',
  };
}

/** What happened to a service: a roll-out just before the level changed, and an incident after it. */
function lanesOf(entityRef: string, frame: Frame): LaneItem[] {
  const { name } = parseEntityRef(entityRef);
  const changed = changeOf(frame);
  const span = frame.end - frame.start;
  const item = (
    kind: LaneItem['kind'],
    at: number,
    label: string,
    until: number | null = null,
  ): LaneItem => ({
    kind,
    entityRef,
    at: new Date(at).toISOString(),
    until: until === null ? null : new Date(until).toISOString(),
    label,
    url: `https://ci.example.com/${name}/${encodeURIComponent(label)}`,
  });
  return [
    item('deployment', frame.start + 0.18 * span, `${name} 4.1.0`),
    item('flag-change', frame.start + 0.45 * span, 'new-basket to 50 %'),
    item('deployment', changed - frame.step, `${name} 4.2.0`),
    item('incident', changed + 0.05 * span, 'INC-371', changed + 0.12 * span),
  ];
}

/**
 * What the backend answers to `exploreMetric`, in memory: the same request gives the same answer.
 * Services differ so that every state can be looked at: one stale, one that lies, one silent, one without the metric.
 */
export function demoExploration(request: Request): Exploration {
  const frame = frameOf(request);
  const stepSeconds = frame.step / 1000;
  return {
    stepSeconds,
    notes:
      stepSeconds > (request.stepSeconds ?? 60)
        ? [
            `The step was made larger, ${stepSeconds} seconds, to stay below ${MOST_POINTS} points.`,
          ]
        : [],
    series: request.entityRefs.map(ref => seriesOf(ref, request, frame)),
    lanes: request.entityRefs
      .filter(ref => parseEntityRef(ref).name === 'cart-api')
      .flatMap(ref => lanesOf(ref, frame))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}
