import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type {
  MetricReadTarget,
  MetricSource,
  MomentsAnswer,
  ReadOptions,
  SeriesAnswer,
  SeriesWindow,
  SourceCandidate,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import { validSchema } from './client/answers';
import { AccessDenied } from './client/refusals';
import type { DatadogClient } from './client/DatadogClient';
import type { DatadogConfig } from './config/DatadogConfig';
import { discoverMetrics } from './discover/discoverMetrics';
import { serviceTags, type ServiceTags } from './entity/serviceTags';
import { checkWithDatadog } from './query/checkWithDatadog';
import { queriesOf, queryPlan } from './query/queryPlan';
import {
  describeQueries,
  toApiQueries,
  type ApiQuery,
} from './query/toRequest';
import { readCounts } from './read/readCounts';
import { readSeries } from './read/readSeries';

/** The most points of one series; more than any screen shows. */
const MAX_POINTS = 11_000;
/** What stands for a service while a query is checked. */
const ANY: ServiceTags = {
  service: 'any',
  env: 'any',
  version: undefined,
  arm: [],
};

/** Metrics and APM of one organisation in Datadog. */
export class DatadogSource implements MetricSource {
  readonly id: string;
  readonly kind = 'datadog';
  readonly title: string;

  constructor(
    private readonly config: DatadogConfig,
    private readonly client: DatadogClient,
    private readonly clock: Clock,
  ) {
    this.id = config.id;
    this.title = config.title;
  }

  async validate(
    target: { kind: MetricKind; query: SourceQuery },
    { signal }: ReadOptions,
  ): Promise<void> {
    const plan = queryPlan(target.kind, target.query);
    const fields = queriesOf(plan).map(({ field }) => field);
    const queries = toApiQueries(plan, ANY);
    for (const [i, query] of queries.entries()) {
      await this.checkWithServer(fields[i], query, signal);
    }
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    return `${describeQueries(this.queries(target))} every ${stepSeconds} s`;
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    { signal }: ReadOptions,
  ): Promise<SeriesAnswer> {
    this.checkSize(window);
    const queries = this.queries(target);
    const { points, warnings } = await readSeries(
      this.client,
      {
        queries,
        unit: target.metric.unit,
        missingNumeratorIsZero: target.metric.kind === 'proportion',
      },
      window,
      signal,
    );
    return {
      points,
      resolvedQuery: `${describeQueries(queries)} every ${
        window.stepSeconds
      } s`,
      warnings,
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
    const queries = this.queries(target);
    const counts = await readCounts(this.client, queries, window, signal);
    return {
      ...counts,
      resolvedQuery: `${describeQueries(
        queries,
      )} from ${window.start.toISOString()} to ${window.end.toISOString()}`,
    };
  }

  async discover(
    entity: Entity,
    { signal }: ReadOptions,
  ): Promise<SourceCandidate[]> {
    return discoverMetrics({
      client: this.client,
      entity,
      tags: serviceTags(entity, this.config.env),
      title: this.title,
      sourceId: this.id,
      stepSeconds: this.config.stepSeconds,
      now: this.clock.now().getTime(),
      signal,
    });
  }

  async check({ signal }: ReadOptions): Promise<void> {
    const { value } = await this.client.ask({
      path: '/api/v1/validate',
      schema: validSchema,
      scope: undefined,
      signal,
    });
    if (!value.valid) {
      throw new AccessDenied(
        `${this.title} does not know the API key; check apiKey of ${this.config.settings}`,
      );
    }
  }

  private queries(target: MetricReadTarget): ApiQuery[] {
    const { kind, query } = target.metric;
    return toApiQueries(
      queryPlan(kind, query),
      serviceTags(target.entity, this.config.env, target.selector),
    );
  }

  private checkSize(window: SeriesWindow): void {
    const seconds = (window.end.getTime() - window.start.getTime()) / 1000;
    const count = Math.floor(seconds / window.stepSeconds) + 1;
    if (count <= MAX_POINTS) return;
    throw new InputError(
      `${count} points were asked for, ${
        this.title
      } gives at most ${MAX_POINTS} of a series; the smallest step that fits is ${Math.ceil(
        seconds / (MAX_POINTS - 1),
      )} seconds`,
    );
  }

  private async checkWithServer(
    field: string,
    query: ApiQuery,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await checkWithDatadog(
        this.client,
        query,
        this.clock.now().getTime(),
        signal,
      );
    } catch (error) {
      if (error instanceof InputError) {
        throw new InputError(`query.${field}: ${error.message}`);
      }
      signal.throwIfAborted();
      // A metric can be defined while Datadog is down; reading it says what is wrong.
    }
  }
}
