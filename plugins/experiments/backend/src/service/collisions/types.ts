import type { CollisionReason } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord, MetricSnapshot } from '../../store/experiments';
import type { TrialDesign } from './design/types';
import type { TrialWindow } from './window';

/**
 * An experiment as far as collisions go: stored, or a draft that is not.
 */
export interface Subject {
  metrics: Pick<MetricSnapshot, 'role' | 'metricId' | 'title'>[];
  trial: TrialDesign;
  window: TrialWindow;
}

/** A stored one. */
export interface StoredSubject extends Subject {
  record: ExperimentRecord;
}

/**
 * Two experiments that overlap, from the side of one.
 */
export interface Overlap {
  other: StoredSubject;
  reasons: CollisionReason[];
  /** Services of the one that feel both. */
  services: string[];
  metric: Subject['metrics'][number];
  from: number;
  to: number;
  /** Times the variance of the effect; may be infinite. */
  inflation: { one: number; other: number; worst: number };
  /** The same service with the same primary metric. */
  refused: boolean;
}
