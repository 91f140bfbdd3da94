/** Whose numbers a roll-up holds: each is the sum of those of the kind before it. */
export type ScopeKind = 'service' | 'owner' | 'organisation';

/** What a roll-up counts, by the week in which it happened. */
export const ROLLUP_COUNTS = [
  'deployments',
  /** Unplanned ones among them. */
  'rework',
  /** Those whose commit is not known. */
  'unknownCommits',
  'failures',
  /** Failures whose cause somebody or something named, not only their time. */
  'namedFailures',
  /** Changes that were shipped, without those of bots. */
  'changes',
  /** Those that came with the first deployment that is known. */
  'firstChanges',
  /** Those that were shipped before they were committed. */
  'negativeChanges',
  /** Lines that the changes added and removed. */
  'lines',
  'defects',
  /** Facts whose service is known, changes apart. */
  'events',
] as const;

export type RollupCount = (typeof ROLLUP_COUNTS)[number];

/** How often each bin of a sketch was hit. */
export type Bins = Map<number, number>;

/** How many there were in each hour since 1970. */
export type Hours = Map<number, number>;

/** Roll-outs that ended within an hour. */
export interface Outcomes {
  /** Deployments and escaped roll-outs. */
  atRisk: number;
  /** Failed ones among them. */
  failed: number;
  /** Roll-outs that were caught. */
  caught: number;
}

/** Durations: those that ended by their length, those that are open by their beginning. */
export interface Durations {
  ended: Bins;
  open: Hours;
}

/**
 * What can be added up over services and weeks. It depends on facts only, never on the time at which it was computed:
 * which outcomes are known and how long something has been open is decided when it is read.
 */
export type Rollup = { [count in RollupCount]: number } & {
  outcomes: Map<number, Outcomes>;
  leadTimes: Bins;
  recoveries: Durations;
  restorations: Durations;
};

/** A roll-up of one scope and one week. */
export interface ScopedRollup {
  scopeRef: string;
  /** Monday, a local date. */
  week: string;
  rollup: Rollup;
}
