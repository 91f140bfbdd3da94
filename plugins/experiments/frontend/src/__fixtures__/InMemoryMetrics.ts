import type {
  Metric,
  MetricCandidate,
  MetricInput,
  MetricsApi,
} from '@hone/backstage-plugin-metrics-common';
import { refuse } from './refuse';

function notUsed(): never {
  throw new Error('The experiments pages do not call this method');
}

function lastDay(base: number, now: number): [number, number | null][] {
  return Array.from({ length: 96 }, (_, index) => [
    now - (96 - index) * 900_000,
    index === 30
      ? null
      : base * (1 + Math.sin(index / 9) * 0.12 + Math.sin(index * 1.7) * 0.04),
  ]);
}

/** The metrics backend in memory: four candidates for every service, definitions are kept. */
export class InMemoryMetrics implements MetricsApi {
  readonly created: MetricInput[] = [];

  constructor(private readonly now: number = Date.now()) {}

  async proposeMetrics(request: { entityRef: string; text?: string }) {
    const service = request.entityRef.split('/')[1];
    const all = [
      this.candidate(service, {
        name: 'latency.p95',
        title: 'p95 latency',
        unit: 'ms',
        kind: 'quantile',
        existing: 'm-latency',
        expr: 'histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{service="$svc"}[5m])))',
        reason:
          'The text speaks of latency, and 2,880 values of the last day are there.',
        base: 420,
      }),
      this.candidate(service, {
        name: 'errors',
        title: 'Error rate',
        unit: 'ratio',
        kind: 'proportion',
        existing: 'm-errors',
        expr: 'sum(rate(http_requests_total{service="$svc",code=~"5.."}[5m])) / sum(rate(http_requests_total{service="$svc"}[5m]))',
        reason: 'A guardrail of most services.',
        base: 0.011,
      }),
      this.candidate(service, {
        name: 'payments.success',
        title: 'Payment success',
        unit: 'ratio',
        kind: 'proportion',
        existing: null,
        direction: 'higher-is-better',
        expr: 'sum(rate(payments_total{service="$svc",outcome="ok"}[5m])) / sum(rate(payments_total{service="$svc"}[5m]))',
        reason: 'Its name shares the word "payment" with the problem.',
        base: 0.881,
      }),
      this.candidate(service, {
        name: 'cpu',
        title: 'CPU use',
        unit: '1',
        kind: 'mean',
        existing: null,
        expr: 'avg(rate(container_cpu_usage_seconds_total{pod=~"$svc-.*"}[5m]))',
        reason: 'Scraped from every pod of the service.',
        base: 0.4,
      }),
    ];
    const text = (request.text ?? '').toLocaleLowerCase('en-US');
    const score = (one: MetricCandidate) =>
      one.metric.title
        .toLocaleLowerCase('en-US')
        .split(' ')
        .some(word => text.includes(word))
        ? 1
        : 0;
    return {
      items: all.sort((a, b) => score(b) - score(a)),
      failures: [
        {
          sourceId: 'datadog',
          message: 'Datadog did not answer within 10 seconds.',
        },
      ],
    };
  }

  async createMetric(input: MetricInput): Promise<Metric> {
    this.created.push(input);
    return this.defined(input, `m-${input.name}`);
  }

  private defined(input: MetricInput, id: string): Metric {
    const at = new Date(this.now).toISOString();
    return {
      description: '',
      stepSeconds: 60,
      simulated: false,
      owner: null,
      ...input,
      entityRef: input.entityRef ?? null,
      id,
      revision: 1,
      createdAt: at,
      updatedAt: at,
      createdBy: 'user:default/guest',
    };
  }

  async listSources() {
    return notUsed();
  }
  async listMetrics() {
    return { items: [], nextCursor: null };
  }
  async getMetric(id: string) {
    const { items } = await this.proposeMetrics({
      entityRef: 'component:default/any',
    });
    const found = items.find(one => one.existingMetricId === id);
    if (!found) throw refuse(404, 'NotFoundError', `There is no ${id}`);
    return this.defined({ ...found.metric, entityRef: null }, id);
  }
  async updateMetric() {
    return notUsed();
  }
  async deleteMetric() {
    return notUsed();
  }
  async querySeries() {
    return notUsed();
  }
  async queryMoments() {
    return notUsed();
  }
  async pinSeries() {
    return notUsed();
  }
  async deletePin() {
    return notUsed();
  }
  async pushObservations() {
    return notUsed();
  }

  private candidate(
    service: string,
    from: {
      name: string;
      title: string;
      unit: string;
      kind: MetricInput['kind'];
      existing: string | null;
      direction?: MetricInput['direction'];
      expr: string;
      reason: string;
      base: number;
    },
  ): MetricCandidate {
    const expr = from.expr.replaceAll('$svc', service);
    return {
      metric: {
        name: from.name,
        title: from.title,
        unit: from.unit,
        kind: from.kind,
        direction: from.direction ?? 'lower-is-better',
        sourceId: 'prometheus',
        query: { expr },
        entityRef: `component:default/${service}`,
        simulated: true,
      },
      existingMetricId: from.existing,
      fitness: null,
      resolvedQuery: expr,
      reason: from.reason,
      score: 0.8,
      preview: { stepSeconds: 900, points: lastDay(from.base, this.now) },
    };
  }
}
