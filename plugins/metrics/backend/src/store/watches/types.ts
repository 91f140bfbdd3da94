import type {
  ChangeTrigger,
  Watch,
} from '@hone/backstage-plugin-metrics-common';

export type WatchStatus = Watch['status'];

/** What was expected of a value: the middle, and two standard deviations to each side. */
export interface Expectation {
  value: number;
  deviation: number;
}

/** How a watched series stands. */
export interface WatchStanding {
  status: WatchStatus;
  statusSince: Date | null;
  message: string | null;
}

/** One metric of one service that the noise filter reads. */
export interface StoredWatch extends WatchStanding {
  id: string;
  metricId: string;
  entityRef: string;
  stepSeconds: number;
  latest: number | null;
  expected: Expectation | null;
  /** Newest instant that was filtered. */
  readUntil: Date | null;
  /** First value that the filter knows. */
  learningSince: Date | null;
  attemptedAt: Date;
  createdAt: Date;
  createdBy: string;
}

/** A lasting change that the filter found. */
export interface NewChange {
  /** First value at the new level. */
  at: Date;
  /** Value that made it certain. */
  foundAt: Date;
  before: number;
  after: number;
  /** In standard deviations of the residuals. */
  magnitude: number;
  trigger: ChangeTrigger | null;
}

export interface StoredChange extends NewChange {
  id: string;
  watchId: string;
  metricId: string;
  /** Null while nobody said anything. */
  meaningful: boolean | null;
}

/** What people said of a change of a metric. */
export interface Judgement {
  meaningful: boolean;
  before: number;
  after: number;
  magnitude: number;
}

/** What became of a watch that was read, or could not be. */
export interface WatchOutcome extends WatchStanding {
  /** As it was when it was read: if it has moved on since, this outcome is void. */
  watch: StoredWatch;
  stepSeconds: number;
  latest: number | null;
  expected: Expectation | null;
  readUntil: Date | null;
  learningSince: Date | null;
  /** Null when it stays as it is. */
  state: string | null;
  changes: NewChange[];
  /** Where a series begins that is read anew: what nobody judged since then is found again. */
  anewFrom: Date | null;
}
