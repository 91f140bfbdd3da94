import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import {
  armMatchers,
  fillPlaceholders,
  hasSelector,
  windowSeconds,
  type Exemplar,
  type MetricReadTarget,
  type MetricSource,
  type MomentsAnswer,
  type ReadOptions,
  type SeriesAnswer,
  type SeriesWindow,
  type SourceCandidate,
} from '@hone/backstage-plugin-metrics-node';
import { LRUCache } from 'lru-cache';
import { PrometheusClient } from './client/PrometheusClient';
import { ScrapeInterval } from './client/ScrapeInterval';
import type { PrometheusConfig } from './config/PrometheusConfig';
import { discoverMetrics } from './discover/discoverMetrics';
import { EntitySelector } from './entity/EntitySelector';
import { fillPlan, plansSelector, planText } from './query/fillPlan';
import {
  expressionsOf,
  lintPlan,
  queryPlan,
  type QueryPlan,
} from './query/queryPlan';
import { placeServerFault } from './query/serverFault';
import { explainSilence } from './read/explainSilence';
import { readCounts } from './read/readCounts';
import { readExemplars } from './read/readExemplars';
import { COSTLY_SAMPLES, readRange } from './read/readRange';
import { looksCostly, recordingRule } from './suggest/suggestRule';

/** Stands in for a service while a query is only checked. */
const CHECKED = { selector: 'job="any"', window: '5m', step: '1m' };
const COSTLY_KEPT = 500;

/** Series of a Prometheus server, or of another one with its HTTP API. */
export class PrometheusSource implements MetricSource {
  readonly id: string;
  readonly kind = 'prometheus';
  readonly title: string;
  private readonly client: PrometheusClient;
  private readonly selector: EntitySelector;
  private readonly scrapes: ScrapeInterval;
  /** Queries as they were written that read many samples lately. */
  private readonly costly = new LRUCache<string, true>({ max: COSTLY_KEPT });

  constructor(
    private readonly config: PrometheusConfig,
    private readonly clock: { now(): Date },
  ) {
    this.id = config.id;
    this.title = config.title;
    this.client = new PrometheusClient(config);
    this.selector = new EntitySelector({
      client: this.client,
      title: config.title,
      labels: config.entityLabels,
    });
    this.scrapes = new ScrapeInterval({
      client: this.client,
      config,
      now: () => clock.now().getTime(),
    });
  }

  async validate(
    target: { kind: MetricKind; query: SourceQuery },
    { signal }: ReadOptions,
  ): Promise<void> {
    const plan = queryPlan(target.kind, target.query);
    lintPlan(plan);
    for (const [field, text] of expressionsOf(plan)) {
      await this.checkWithServer(field, text, signal);
    }
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    return planText(this.guess(target, stepSeconds).filled);
  }

  suggestRule(target: MetricReadTarget): string | null {
    const { plan, filled, matchers } = this.guess(
      target,
      target.metric.stepSeconds,
    );
    const written = planText(plan);
    if (!looksCostly(planText(filled)) && !this.costly.has(written)) {
      return null;
    }
    const group = `hone-${target.metric.name}`;
    return recordingRule({ filled, matchers, group }) ?? null;
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    { signal }: ReadOptions,
  ): Promise<SeriesAnswer> {
    this.checkSize(window);
    const plan = queryPlan(target.metric.kind, target.metric.query);
    const hints = lintPlan(plan);
    const scrape = await this.scrapes.read(signal);
    const filled = fillPlan(plan, {
      selector: await this.select(plan, target, signal),
      window: `${windowSeconds(window.stepSeconds, scrape)}s`,
      step: `${window.stepSeconds}s`,
    });
    const { points, warnings, samples } = await readRange(
      this.client,
      filled,
      {
        ...window,
        missingNumeratorIsZero: target.metric.kind === 'proportion',
      },
      signal,
    );
    if (samples > COSTLY_SAMPLES) this.costly.set(planText(plan), true);
    const silent = points.every(([, value]) => value === null);
    const broken = silent
      ? await explainSilence(this.client, planText(filled), window, signal)
      : [];
    return {
      points,
      resolvedQuery: planText(filled),
      warnings: [...hints, ...warnings, ...broken],
    };
  }

  async readExemplars(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    { signal }: ReadOptions,
  ): Promise<Exemplar[]> {
    const plan = queryPlan(target.metric.kind, target.metric.query);
    lintPlan(plan);
    const filled = fillPlan(plan, {
      ...CHECKED,
      selector: await this.select(plan, target, signal),
    });
    return readExemplars(this.client, filled, window, signal);
  }

  async readMoments(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    { signal }: ReadOptions,
  ): Promise<MomentsAnswer> {
    const { kind, query } = target.metric;
    if (kind !== 'proportion') {
      throw new InputError(
        `${this.title} keeps no per-unit data of a ${kind}; its arms are compared point by point`,
      );
    }
    const plan = queryPlan(kind, query);
    const hints = lintPlan(plan);
    const seconds = Math.max(
      1,
      Math.round((window.end.getTime() - window.start.getTime()) / 1000),
    );
    const filled = fillPlan(plan, {
      selector: await this.select(plan, target, signal),
      window: `${seconds}s`,
      step: `${seconds}s`,
    });
    if (filled.type !== 'ratio') {
      throw new InputError('A proportion needs a numerator and a denominator');
    }
    const counts = await readCounts(this.client, filled, window.end, signal);
    return {
      ...counts,
      resolvedQuery: `${planText(filled)} @ ${window.end.getTime() / 1000}`,
      warnings: [...hints, ...counts.warnings],
    };
  }

  async discover(
    entity: Entity,
    { signal }: ReadOptions,
  ): Promise<SourceCandidate[]> {
    const selection = await this.selector.select(entity, signal);
    return discoverMetrics({
      client: this.client,
      entity,
      selection,
      sourceId: this.id,
      stepSeconds: this.config.stepSeconds,
      now: this.clock.now(),
      signal,
    });
  }

  async check({ signal }: ReadOptions): Promise<void> {
    try {
      await this.client.buildInfo(signal);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      // Some compatible servers leave this endpoint out.
      await this.client.query('vector(1)', this.clock.now(), signal);
    }
  }

  /** A target's queries without asking the server. */
  private guess(target: MetricReadTarget, stepSeconds: number) {
    const plan = queryPlan(target.metric.kind, target.metric.query);
    const own = plansSelector(plan) ? this.selector.guess(target.entity) : '';
    const matchers = [own, ...armMatchers(target.selector)].join(',');
    const filled = fillPlan(plan, {
      selector: matchers,
      window: `${windowSeconds(stepSeconds, this.scrapes.current)}s`,
      step: `${stepSeconds}s`,
    });
    return { plan, filled, matchers };
  }

  private checkSize(window: SeriesWindow): void {
    const seconds = (window.end.getTime() - window.start.getTime()) / 1000;
    const count = Math.floor(seconds / window.stepSeconds) + 1;
    if (count > this.config.maxPoints) {
      throw new InputError(
        `${count} points were asked for, ${this.title} gives at most ${
          this.config.maxPoints
        } of a series; the smallest step that fits is ${Math.ceil(
          seconds / Math.max(1, this.config.maxPoints - 1),
        )} seconds`,
      );
    }
  }

  private async checkWithServer(
    field: string,
    query: string,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.client.formatQuery(fillPlaceholders(query, CHECKED), signal);
    } catch (error) {
      // Servers without this endpoint, and those that are down, leave it to the parser here.
      if (error instanceof InputError) {
        throw new InputError(
          `query.${field}: ${placeServerFault(error.message, query, CHECKED)}`,
        );
      }
    }
  }

  private async select(
    plan: QueryPlan,
    target: MetricReadTarget,
    signal: AbortSignal,
  ): Promise<string> {
    const arm = armMatchers(target.selector);
    const blind = expressionsOf(plan).find(([, text]) => !hasSelector(text));
    if (blind && arm.length > 0) {
      throw new InputError(
        `query.${blind[0]} has no $selector, so the arm ${arm.join(
          ',',
        )} cannot be told from the other one; put {$selector} behind the metric's name`,
      );
    }
    if (!plansSelector(plan)) return '';
    const { matchers } = await this.selector.select(target.entity, signal);
    return [matchers, ...arm].join(',');
  }
}
