import type { Entity } from '@backstage/catalog-model';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type {
  Dashboard,
  MetricReadTarget,
  MetricSource,
  MomentsAnswer,
  PlaceholderValues,
  ReadOptions,
  SeriesAnswer,
  SeriesWindow,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { throwLasting, type GrafanaClient } from './client/GrafanaClient';
import { checkHealth } from './client/checkHealth';
import type { GrafanaConfig } from './config/GrafanaConfig';
import { findDashboards } from './dashboards/findDashboards';
import { fillingFor } from './query/fillingFor';
import { queryPlan, questionsOf, type QueryPlan } from './query/queryPlan';
import { countsReading, seriesReading } from './read/readings';
import { runQuestions, textOf, type Asking } from './read/runQuestions';

/** The limit of Prometheus, beyond which Grafana widens the step by itself. */
const MAX_POINTS = 11_000;
const VALIDATION_MS = 5 * 60_000;

/** Series of the data sources of a Grafana, and its dashboards. */
export class GrafanaSource implements MetricSource {
  readonly id: string;
  readonly kind = 'grafana';
  readonly title: string;

  constructor(
    private readonly config: GrafanaConfig,
    private readonly options: { client: GrafanaClient; clock: Clock },
  ) {
    this.id = config.id;
    this.title = config.title;
  }

  async validate(
    target: { kind: MetricKind; query: SourceQuery },
    { signal }: ReadOptions,
  ): Promise<void> {
    const plan = queryPlan(target, this.config.queries);
    const to = this.options.clock.now();
    const asking = {
      from: new Date(to.getTime() - VALIDATION_MS),
      to,
      stepSeconds: 60,
      points: 6,
      instant: false,
    };
    const values = { selector: 'job="any"', window: '5m', step: '1m' };
    try {
      await this.run(plan, values, asking, signal);
    } catch (error) {
      // One that is down or may not be asked now is no fault of the query.
      if (!(error instanceof ServiceUnavailableError)) throw error;
    }
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    const plan = queryPlan(target.metric, this.config.queries);
    const { values } = fillingFor(plan, target, this.config.queries, {
      stepSeconds,
    });
    return toText(plan, values);
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    { signal }: ReadOptions,
  ): Promise<SeriesAnswer> {
    const points = this.pointsOf(window);
    const plan = queryPlan(target.metric, this.config.queries);
    const { stepSeconds } = window;
    const { values, hint } = fillingFor(plan, target, this.config.queries, {
      stepSeconds,
    });
    // The first instant stands for the step that ends with it; PromQL is evaluated at the instant.
    const before = plan.value.type === 'raw' ? stepSeconds * 1000 : 0;
    const asking = {
      from: new Date(window.start.getTime() - before),
      to: window.end,
      stepSeconds,
      points: before > 0 ? points + 1 : points,
      instant: false,
    };
    const answers = await this.run(plan, values, asking, signal);
    const reading = seriesReading(answers, window, {
      missingNumeratorIsZero: target.metric.kind === 'proportion',
    });
    return {
      points: reading.points,
      resolvedQuery: toText(plan, values),
      warnings: [
        ...reading.warnings,
        ...(reading.known || hint === undefined ? [] : [hint]),
      ],
    };
  }

  async readMoments(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    { signal }: ReadOptions,
  ): Promise<MomentsAnswer> {
    const { kind } = target.metric;
    if (kind !== 'proportion') {
      throw new InputError(
        `${this.title} keeps no per-unit data of a ${kind}; its arms are compared point by point`,
      );
    }
    const plan = queryPlan(target.metric, this.config.queries);
    const length = window.end.getTime() - window.start.getTime();
    const seconds = Math.max(1, Math.round(length / 1000));
    const { values } = fillingFor(plan, target, this.config.queries, {
      stepSeconds: seconds,
      windowSeconds: seconds,
    });
    const answers = await this.run(
      plan,
      values,
      {
        from: window.start,
        to: window.end,
        stepSeconds: seconds,
        points: 1,
        instant: true,
      },
      signal,
    );
    return {
      ...countsReading(answers),
      resolvedQuery: `${toText(plan, values)} @ ${window.end.getTime() / 1000}`,
    };
  }

  async dashboards(
    entity: Entity,
    { signal }: ReadOptions,
  ): Promise<Dashboard[]> {
    const { client } = this.options;
    return findDashboards(entity, { client, config: this.config, signal });
  }

  async check({ signal }: ReadOptions): Promise<void> {
    await checkHealth(this.options.client, this.title, signal).catch(
      throwLasting,
    );
  }

  private run(
    plan: QueryPlan,
    values: PlaceholderValues,
    asking: Asking,
    signal: AbortSignal,
  ) {
    return runQuestions(
      { client: this.options.client, config: this.config },
      {
        datasourceUid: plan.datasourceUid,
        questions: questionsOf(plan),
        values,
        asking,
      },
      signal,
    );
  }

  private pointsOf(window: SeriesWindow): number {
    const seconds = (window.end.getTime() - window.start.getTime()) / 1000;
    const count = Math.floor(seconds / window.stepSeconds) + 1;
    if (count <= MAX_POINTS) return count;
    throw new InputError(
      `${count} points were asked for, ${
        this.title
      } gives at most ${MAX_POINTS} of a series; the smallest step that fits is ${Math.ceil(
        seconds / (MAX_POINTS - 1),
      )} seconds`,
    );
  }
}

function toText({ value, per }: QueryPlan, values: PlaceholderValues): string {
  return per
    ? `(${textOf(value, values)}) / (${textOf(per, values)})`
    : textOf(value, values);
}
