import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SeriesPoint,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  MetricReadTarget,
  MetricSource,
  MomentsAnswer,
  SeriesAnswer,
  SeriesWindow,
  SourceCandidate,
} from '@hone/backstage-plugin-metrics-node';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../../store/MetricStore';
import type { ObservationStore } from '../../store/ObservationStore';
import { slotValue } from '../observations/slotValue';
import { toMetricInput } from '../metrics/toMetricInput';

/** The id under which pushed metrics name their source. */
export const PUSH_SOURCE_ID = 'push';

const MAX_DISCOVERED = 200;

/**
 * Metrics whose observations other systems push. A point covers the step that begins with it; a step without
 * observations is null.
 */
export class PushSource implements MetricSource {
  readonly id = PUSH_SOURCE_ID;
  readonly kind = 'push';
  readonly title = 'Pushed observations';

  constructor(
    private readonly options: {
      metrics: MetricStore;
      observations: ObservationStore;
      clock: Clock;
    },
  ) {}

  async validate(target: {
    kind: MetricKind;
    query: SourceQuery;
  }): Promise<void> {
    const fields = Object.keys(target.query);
    if (fields.length > 0) {
      throw new InputError(
        `query has to be empty for the source "push", whose observations are found by the metric's name, but ${fields.join(
          ', ',
        )} was given`,
      );
    }
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    const arm = target.arm ? `, arm "${target.arm}"` : '';
    return `pushed observations of "${target.metric.name}"${arm}, merged per ${stepSeconds} s`;
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
  ): Promise<SeriesAnswer> {
    const resolvedQuery = this.resolve(target, window.stepSeconds);
    const selection = await this.selection(target);
    if (!selection) return { points: [], resolvedQuery, warnings: [] };
    const now = this.options.clock.now().getTime();
    const stepMs = window.stepSeconds * 1000;
    const slots = await this.options.observations.slots(selection, {
      start: window.start.getTime(),
      end: window.end.getTime(),
      stepMs,
    });
    return {
      points: slots.map<SeriesPoint>(slot => [
        slot.at,
        slotValue(target.metric.kind, slot, {
          // The running step is not over yet: its rate is over what has passed of it.
          seconds: Math.max(1, Math.min(stepMs, now - slot.at) / 1000),
        }),
      ]),
      resolvedQuery,
      warnings: [],
    };
  }

  async readMoments(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
  ): Promise<MomentsAnswer> {
    const resolvedQuery = `pushed observations of "${target.metric.name}"${
      target.arm ? `, arm "${target.arm}"` : ''
    }, merged from ${window.start.toISOString()} to ${window.end.toISOString()}`;
    const selection = await this.selection(target);
    const merged = selection
      ? await this.options.observations.merge(selection, {
          start: window.start.getTime(),
          end: window.end.getTime(),
        })
      : { n: 0, successes: null, mean: null, m2: null };
    return {
      ...merged,
      successes:
        target.metric.kind === 'proportion' ? merged.successes ?? 0 : null,
      resolvedQuery,
      warnings: [],
    };
  }

  async discover(entity: Entity): Promise<SourceCandidate[]> {
    const entityRef = stringifyEntityRef(entity);
    const metrics = await this.options.metrics.list(
      { entityRef, sourceId: this.id },
      { limit: MAX_DISCOVERED },
    );
    return metrics.map(metric => ({
      metric: toMetricInput(metric),
      reason:
        metric.entityRef === null
          ? `"${metric.title}" is pushed, and its definition fits every service.`
          : `"${metric.title}" is pushed for ${entityRef}.`,
      match: metric.entityRef === null ? 0.5 : 1,
    }));
  }

  async check(): Promise<void> {
    await this.options.observations.exists('');
  }

  private async selection(target: MetricReadTarget) {
    const entityRef = stringifyEntityRef(target.entity);
    const metricId = target.metric.id ?? (await this.findId(target, entityRef));
    return (
      metricId && {
        metricId,
        entityRef,
        arm: target.arm ?? '',
        pinned: false,
      }
    );
  }

  private async findId(target: MetricReadTarget, entityRef: string) {
    const found = await this.options.metrics.findByNames({
      names: [target.metric.name],
      entityRefs: [entityRef],
      sourceId: this.id,
    });
    const best = found.find(m => m.entityRef !== null) ?? found[0];
    return best?.id;
  }
}
