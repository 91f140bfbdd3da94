import type { ReadOptions } from './MetricSource';

/**
 * What an annotation tells of.
 *
 * @public
 */
export type AnnotationKind = 'experiment' | 'deployment' | 'flag-change';

/**
 * A window or an instant that outside systems draw on their dashboards.
 *
 * @public
 */
export interface Annotation {
  /** Stable: written again with the same key, the annotation is changed there. Letters, digits, `.`, `_` and `-`. */
  key: string;
  kind: AnnotationKind;
  /** The catalog entity that it concerns, in full lower-case form. */
  entityRef: string;
  /** Name of the service as outside systems know it. */
  service: string;
  title: string;
  text: string;
  /** Plain texts such as `experiment`, `exp:EXP-142`. */
  tags: string[];
  from: Date;
  /** Null for an instant, and for a window that has no end yet. */
  until: Date | null;
  /** Page in the portal or in the system that told of it. */
  url: string | null;
  /** What is known of a deployment beyond its time. */
  deployment?: {
    startedAt: Date;
    finishedAt: Date;
    environment: string;
    version: string | null;
    commit: string | null;
    repositoryUrl: string | null;
  };
}

/**
 * An outside system that draws annotations. Methods throw when it does not answer, and are called again later; an
 * InputError is not repeated.
 *
 * @public
 */
export interface AnnotationSink {
  /** Unique among all sinks; letters, digits and dashes. */
  readonly id: string;
  /** The kind of system, `grafana`. */
  readonly kind: string;
  readonly title: string;
  /** Others are not handed over. */
  readonly accepts: readonly AnnotationKind[];

  /**
   * Writes an annotation, or changes the one that a receipt names. A call whose answer was lost may be repeated without
   * a receipt, so the sink finds what it wrote by the key.
   *
   * @param options - `receipt` of the last time, null at first
   * @returns what names it there from now on, at most 500 characters
   */
  put(
    annotation: Annotation,
    options: ReadOptions & { receipt: string | null },
  ): Promise<{ receipt: string }>;

  /** Takes it back; one that is gone already is fine. Sinks whose entries cannot be removed leave it out. */
  remove?(receipt: string, options: ReadOptions): Promise<void>;
}
