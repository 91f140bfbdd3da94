import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResolvedQuery } from '@hone/backstage-plugin-experiments-common';
import type {
  ArmMoments,
  Series,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import type {
  ExperimentRecord,
  MetricSnapshot,
} from '../../../store/experiments';
import type { ResolvedPlan } from '../../drafts/resolvePlan';
import type { MetricsGateway } from '../../metrics/MetricsGateway';
import type { MetricReading } from '../types';
import { gridOf, type Grid } from '../window';
import { mergeCounts } from './mergeCounts';
import { seriesRequests, type ArmRequest } from './seriesRequests';

/**
 * What was read for an analysis, and what of it is not fresh.
 */
export interface TrialData {
  readings: MetricReading[];
  queries: ResolvedQuery[];
  /** Set when a source does not answer: what it gave may be old or missing. */
  outage: { since: Date; message: string } | null;
}

interface Window {
  plan: ResolvedPlan;
  startedAt: number;
  asOf: number;
  now: number;
}

interface Answer {
  series: { request: ArmRequest; series: Series }[];
  moments: { request: ArmRequest; moments: ArmMoments }[];
}

async function readMetric(
  gateway: MetricsGateway,
  credentials: BackstageCredentials,
  options: {
    metric: MetricSnapshot;
    requests: ArmRequest[];
    window: Window;
    withMoments: boolean;
  },
): Promise<Answer> {
  const { metric, requests, window, withMoments } = options;
  const grid = gridOf(window, metric.stepSeconds);
  const items = requests.map(r => r.request);
  const start = new Date(grid.origin - grid.before * grid.stepMs);
  const end = new Date(Math.max(window.asOf, grid.origin + grid.stepMs));
  const [series, moments] = await Promise.all([
    gateway.querySeries(
      { items, start, end, stepSeconds: readingStep(grid, metric.stepSeconds) },
      credentials,
    ),
    withMoments
      ? gateway.queryMoments(
          { items, start: new Date(window.startedAt), end },
          credentials,
        )
      : Promise.resolve([]),
  ]);
  return {
    series: series.map((s, i) => ({ request: requests[i], series: s })),
    moments: moments.map((m, i) => ({ request: requests[i], moments: m })),
  };
}

/** More points than a source gives at once would be refused. */
const MAX_POINTS = 10_000;

/**
 * The distance of the points that are asked for: the metric's own where that is not too many. Sources align points to
 * the clock and not to the start of a trial, so fine points are put into the trial's bins here.
 */
function readingStep(grid: Grid, metricStepSeconds: number): number {
  const binSeconds = grid.stepMs / 1000;
  const points = ((grid.before + grid.after) * binSeconds) / metricStepSeconds;
  return points <= MAX_POINTS ? metricStepSeconds : binSeconds;
}

function clip(
  points: SeriesPoint[],
  window: Window,
  stepMs: number,
): { kept: SeriesPoint[]; skewed: number } {
  const kept: SeriesPoint[] = [];
  let skewed = 0;
  for (const point of points) {
    if (point[0] > window.now + 2 * stepMs) skewed += 1;
    else if (point[0] < window.asOf) kept.push(point);
  }
  return { kept, skewed };
}

function toReading(
  metric: MetricSnapshot,
  answer: Answer,
  window: Window,
): MetricReading {
  const { stepMs } = gridOf(window, metric.stepSeconds);
  let skewedPoints = 0;
  const side = (name: 'treated' | 'control') =>
    answer.series
      .filter(({ request }) => request.side === name)
      .map(({ series }) => {
        const { kept, skewed } = clip(series.points, window, stepMs);
        skewedPoints += skewed;
        return { entityRef: series.entityRef, points: kept };
      });
  const counts = (name: 'treated' | 'control') =>
    mergeCounts(
      answer.moments
        .filter(({ request }) => request.side === name)
        .map(({ moments }) => moments),
    );
  const treated = side('treated');
  const control = side('control');
  const treatedCounts = counts('treated');
  const controlCounts = counts('control');
  return {
    metric,
    treated,
    control,
    skewedPoints,
    refusal: answer.series.find(isRefused)?.series.error ?? null,
    counts:
      treatedCounts && controlCounts
        ? { treated: treatedCounts, control: controlCounts }
        : null,
  };
}

function toQueries(answer: Answer, window: Window): ResolvedQuery[] {
  const common = ({ request, side }: ArmRequest, of: Series | ArmMoments) => ({
    metricId: of.metricId,
    arm: request.arm ?? side,
    sourceId: of.provenance.sourceId,
    text: of.provenance.resolvedQuery,
    end: new Date(window.asOf).toISOString(),
    queriedAt: of.provenance.queriedAt,
    staleSince: of.provenance.staleSince,
    warnings: of.provenance.warnings,
  });
  const series = answer.series.map(({ request, series: read }) => {
    const grid = gridOf(window, request.metric.stepSeconds);
    return {
      ...common(request, read),
      start: new Date(grid.origin - grid.before * grid.stepMs).toISOString(),
      stepSeconds: read.stepSeconds,
    };
  });
  const moments = answer.moments
    .filter(({ moments: read }) => read.error === null && read.n > 0)
    .map(({ request, moments: read }) => ({
      ...common(request, read),
      start: new Date(window.startedAt).toISOString(),
      stepSeconds: null,
    }));
  return [...series, ...moments];
}

/** A source that is down is stale since some time; one that answers with an error is not. */
function isRefused({ series }: Answer['series'][number]): boolean {
  return series.error !== null && series.provenance.staleSince === null;
}

function outageOf(answers: Answer[], now: number): TrialData['outage'] {
  const stale = answers
    .flatMap(answer => answer.series.map(s => s.series))
    .filter(s => s.provenance.staleSince !== null)
    .map(s => ({ at: Date.parse(s.provenance.staleSince!), series: s }))
    .sort((a, b) => a.at - b.at)[0];
  return stale
    ? {
        since: new Date(Number.isNaN(stale.at) ? now : stale.at),
        message:
          stale.series.error ??
          `${stale.series.provenance.sourceId} does not answer`,
      }
    : null;
}

/**
 * Reads everything that an analysis needs, one request per metric and batch of services.
 */
export async function readTrialData(
  gateway: MetricsGateway,
  credentials: BackstageCredentials,
  record: ExperimentRecord,
  window: Window,
): Promise<TrialData> {
  const requests = seriesRequests(record);
  const answers = await Promise.all(
    record.metrics.map(metric =>
      readMetric(gateway, credentials, {
        metric,
        requests: requests.filter(r => r.metric.metricId === metric.metricId),
        window,
        withMoments:
          record.design === 'ab' ||
          (record.design === 'canary' && metric.kind === 'proportion'),
      }),
    ),
  );
  return {
    readings: record.metrics.map((metric, i) =>
      toReading(metric, answers[i], window),
    ),
    queries: answers.flatMap(answer => toQueries(answer, window)),
    outage: outageOf(answers, window.now),
  };
}
