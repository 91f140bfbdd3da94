import { Instant } from '../../formatting';

/**
 * An experiment on a lane.
 *
 * @public
 */
export interface LaneExperiment {
  id: string;
  title: string;
  from: Instant;
  /** Null while it is open. */
  to: Instant | null;
  /** Planned end of an open experiment, drawn dotted. */
  plannedTo?: Instant | null;
  href?: string;
}

/**
 * A deployment on a lane: `caught` was stopped before full traffic.
 *
 * @public
 */
export interface LaneDeployment {
  id: string;
  title: string;
  at: Instant;
  state: 'succeeded' | 'failed' | 'caught';
  href?: string;
}

/**
 * An incident on a lane; its cross grows with the user-minutes lost.
 *
 * @public
 */
export interface LaneIncident {
  id: string;
  title: string;
  at: Instant;
  userMinutes?: number | null;
  href?: string;
}

/**
 * A time in which nothing may be released.
 *
 * @public
 */
export interface LaneFreeze {
  id: string;
  title: string;
  from: Instant;
  to: Instant;
  href?: string;
}

/**
 * A point at which the level of a metric changed: "lead time −8 h".
 *
 * @public
 */
export interface LaneChangePoint {
  id: string;
  title: string;
  at: Instant;
  href?: string;
}

/**
 * What happened on a service, by lane. Lanes left out are not drawn; empty ones are.
 *
 * @public
 */
export interface LanesData {
  experiments?: readonly LaneExperiment[];
  deployments?: readonly LaneDeployment[];
  incidents?: readonly LaneIncident[];
  freezes?: readonly LaneFreeze[];
  changePoints?: readonly LaneChangePoint[];
}

/** The lanes in their fixed order. */
export const LANES = [
  'experiments',
  'deployments',
  'incidents',
  'freezes',
  'changePoints',
] as const;

/** Name of a lane. */
export type Lane = (typeof LANES)[number];
