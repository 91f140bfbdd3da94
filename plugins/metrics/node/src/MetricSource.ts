import type { Entity } from '@backstage/catalog-model';
import type {
  ArmSelector,
  MetricInput,
  MetricKind,
  SeriesPoint,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { Dashboard } from './Dashboard';

/**
 * What a source is asked: one metric of one service, perhaps of one arm of it.
 *
 * @public
 */
export interface MetricReadTarget {
  metric: {
    /** Missing while the metric is only proposed. */
    id?: string;
    name: string;
    kind: MetricKind;
    unit: string;
    query: SourceQuery;
    stepSeconds: number;
  };
  /** The catalog entity that is measured; its annotations say which labels select it. */
  entity: Entity;
  /** Name of the arm within the experiment, when the service itself is split. */
  arm?: string;
  /** Labels that pick the arm, such as `{ track: 'canary' }`. */
  selector?: ArmSelector;
}

/**
 * A window on an equally spaced grid: `start`, `start + step`, … up to and including `end`.
 *
 * @public
 */
export interface SeriesWindow {
  start: Date;
  end: Date;
  stepSeconds: number;
}

/**
 * @public
 */
export interface SourceAnswer {
  /** The query as it was sent, stored with every analysis. */
  resolvedQuery: string;
  /** What the source said beside the values. */
  warnings: string[];
}

/**
 * @public
 */
export interface SeriesAnswer extends SourceAnswer {
  /** One point per step of the window, missing ones null; never NaN or infinite. */
  points: SeriesPoint[];
}

/**
 * Moments of a covariate, and how it goes along with the value.
 *
 * @public
 */
export interface MomentsCovariate {
  mean: number;
  /** Sum of squared deviations from the mean. */
  m2: number;
  /** Sum of products of the deviations of value and covariate. */
  comoment: number;
}

/**
 * Sufficient statistics of the units of one arm.
 *
 * @public
 */
export interface MomentsAnswer extends SourceAnswer {
  /** Units; 0 when there are none. */
  n: number;
  /** For proportions: units with the event. */
  successes: number | null;
  mean: number | null;
  /** Sum of squared deviations from the mean. */
  m2: number | null;
  /** The same value of the same units before the first exposure, where the source knows it. */
  covariate?: MomentsCovariate | null;
  /** Units that saw this arm and another one; they are left out of `n`. Null where the source cannot tell. */
  unitsInSeveralArms?: number | null;
  /** Exposures beyond the first of the units that count. */
  repeatedExposures?: number | null;
}

/**
 * One event that a source kept beside its series, with the trace that it belongs to.
 *
 * @public
 */
export interface Exemplar {
  /** Epoch milliseconds. */
  at: number;
  /** In the unit of the series, seconds for a latency. */
  value: number;
  traceId: string | null;
  /** Those of the series and of the exemplar itself. Text from outside. */
  labels: Record<string, string>;
}

/**
 * A metric that a source can offer for a service.
 *
 * @public
 */
export interface SourceCandidate {
  metric: MetricInput;
  /** One sentence: why it was proposed. */
  reason: string;
  /** From 0 to 1: how sure the source is that the series is the service's. */
  match: number;
}

/**
 * @public
 */
export interface ReadOptions {
  signal: AbortSignal;
}

/**
 * An outside system that keeps time series. Methods throw a `ServiceUnavailableError` when it does not answer and an
 * `InputError` when the query is at fault; both messages are sentences for people.
 *
 * @public
 */
export interface MetricSource {
  /** Unique in an installation, `prometheus` or `prometheus-eu`. */
  readonly id: string;
  /** The kind of system, `prometheus`. */
  readonly kind: string;
  readonly title: string;

  /** Throws an InputError when the query cannot work; asks the source where that helps. */
  validate(
    target: { kind: MetricKind; query: SourceQuery },
    options: ReadOptions,
  ): Promise<void>;

  /** The resolved query without asking the source. */
  resolve(target: MetricReadTarget, stepSeconds: number): string;

  readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    options: ReadOptions,
  ): Promise<SeriesAnswer>;

  /**
   * False where a unit counts once in a window, however long that is: then the moments of two halves do not make those of
   * the whole. True by default.
   */
  readonly momentsAddUp?: boolean;

  /** Sources without per-unit data leave it out; then arms are compared point by point. */
  readMoments?(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    options: ReadOptions,
  ): Promise<MomentsAnswer>;

  /** Single events behind the series, the oldest first; the newest 200 of the window. */
  readExemplars?(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    options: ReadOptions,
  ): Promise<Exemplar[]>;

  /**
   * What to add to the configuration of the source so that a costly query becomes cheap, as a text to copy; null when the
   * query is cheap. Does not ask the source.
   */
  suggestRule?(target: MetricReadTarget): string | null;

  /** Finds series of a service by annotation and by convention. */
  discover?(entity: Entity, options: ReadOptions): Promise<SourceCandidate[]>;

  /** Dashboards that belong to a service, by annotation or by tag; at most 50. */
  dashboards?(entity: Entity, options: ReadOptions): Promise<Dashboard[]>;

  /** Throws when the source does not answer. */
  check(options: ReadOptions): Promise<void>;
}
