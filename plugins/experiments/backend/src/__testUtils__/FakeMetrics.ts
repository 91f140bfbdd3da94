import { ServiceUnavailableError } from '@backstage/errors';
import type {
  AnnotationInput,
  ArmMoments,
  DeliveryApi,
  DeliverySummary,
  FitnessReport,
  Metric,
  MetricsApi,
  PinInput,
  Series,
  SeriesPoint,
  SeriesRequest,
  TelemetryApi,
} from '@hone/backstage-plugin-metrics-common';

/** What a test lets the metrics domain hold: points by arm, or by service where arms have no name. */
export type Points = Record<string, SeriesPoint[]>;

const provenance = {
  sourceId: 'fake',
  resolvedQuery: 'fake',
  queriedAt: '2026-06-01T00:00:00.000Z',
  staleSince: null as string | null,
  warnings: [],
};

function fitnessReport(
  change: Pick<FitnessReport, 'entityRef' | 'metricId' | 'verdict'>,
): FitnessReport {
  return {
    ...change,
    metricRevision: 1,
    computedAt: '2026-06-01T00:00:00Z',
    from: '2026-04-01T00:00:00Z',
    until: '2026-06-01T00:00:00Z',
    stepSeconds: 3600,
    seed: 's',
    reasons: [],
    falsePositives: null,
    detectable: [],
    noise: null,
    instrumentChanges: [],
    proxy: null,
  };
}

/**
 * The metrics domain with an outage switch, for what the real one cannot be brought to do in a test.
 */
export class FakeMetrics {
  points: Points = {};
  metrics = new Map<string, Metric>();
  pins: PinInput[] = [];
  annotations = new Map<string, AnnotationInput>();
  /** How it fails now. */
  mode: 'up' | 'down' | 'stale' | 'error' = 'up';
  calls = 0;

  constructor() {
    this.define('m-primary');
  }

  define(id: string, change: Partial<Metric> = {}): Metric {
    const metric: Metric = {
      id,
      name: id,
      title: 'p95 latency',
      description: '',
      entityRef: null,
      unit: 'ms',
      direction: 'lower-is-better',
      kind: 'mean',
      sourceId: 'fake',
      query: {},
      stepSeconds: 60,
      simulated: false,
      owner: null,
      revision: 1,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      createdBy: 'user:default/ada',
      ...change,
    };
    this.metrics.set(id, metric);
    return metric;
  }

  private answer(request: SeriesRequest): Series {
    const key = request.arm ?? request.entityRef;
    return {
      metricId: request.metricId,
      entityRef: request.entityRef,
      arm: request.arm ?? null,
      stepSeconds: 60,
      points: this.mode === 'error' ? [] : this.points[key] ?? [],
      provenance: {
        ...provenance,
        staleSince: this.mode === 'stale' ? '2026-06-01T00:30:00Z' : null,
      },
      error: this.mode === 'error' ? 'The source refused the query' : null,
    };
  }

  /** Verdicts of fitness reports, by metric. */
  fitness = new Map<string, FitnessReport['verdict']>();

  get telemetry(): Pick<TelemetryApi, 'putAnnotation' | 'getFitness'> {
    return {
      getFitness: async ({ entityRef, metricId }) => {
        if (this.mode === 'down') throw new ServiceUnavailableError('down');
        const verdict = this.fitness.get(metricId);
        return verdict ? fitnessReport({ entityRef, metricId, verdict }) : null;
      },
      putAnnotation: async (key, annotation) => {
        if (this.mode === 'down') throw new ServiceUnavailableError('down');
        this.annotations.set(key, annotation);
        return { key, items: [] };
      },
    };
  }

  /** What every summary of deliveries says, by the days that its window is long; nothing is known of others. */
  deliveries = new Map<number, Partial<DeliverySummary>>();

  get delivery(): Pick<DeliveryApi, 'getDeliverySummary'> {
    return {
      getDeliverySummary: async ({ from, to }) => {
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
        const found = this.deliveries.get(days);
        if (this.mode === 'down' || !found) {
          throw new ServiceUnavailableError('down');
        }
        return found as DeliverySummary;
      },
    };
  }

  get api(): MetricsApi {
    const refuse = async () => {
      throw new Error('not part of this test');
    };
    return {
      listSources: refuse,
      listMetrics: refuse,
      createMetric: refuse,
      updateMetric: refuse,
      deleteMetric: refuse,
      proposeMetrics: refuse,
      deletePin: refuse,
      pushObservations: refuse,
      getMetric: async id => {
        const metric = this.metrics.get(id);
        if (!metric) throw new Error(`no metric ${id}`);
        return metric;
      },
      querySeries: async ({ items }) => {
        this.calls += 1;
        if (this.mode === 'down') throw new ServiceUnavailableError('down');
        return items.map(item => this.answer(item));
      },
      queryMoments: async ({ items }) =>
        items.map(
          (item): ArmMoments => ({
            metricId: item.metricId,
            entityRef: item.entityRef,
            arm: item.arm ?? null,
            n: 0,
            successes: null,
            mean: null,
            m2: null,
            provenance,
            error: null,
          }),
        ),
      pinSeries: async items => {
        this.pins.push(...items);
        return [];
      },
    };
  }
}
