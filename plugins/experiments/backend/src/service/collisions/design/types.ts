import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';

/**
 * Where and when a trial changes something, as its analysis will fit it. Instants are epoch milliseconds.
 */
export interface TrialDesign {
  design: ExperimentDesign;
  /** Full references of the services that are treated, each with the instant from which on it is. */
  switchAt: ReadonlyMap<string, number>;
  /** Services that are never treated and compared with. */
  compared: readonly string[];
  /** What picks the units of the treated arm, the same text for the same units; null where it is not known. */
  arms: string | null;
  from: number;
  to: number;
  /** Length of the period before that is compared with; 0 where arms run side by side. */
  baselineMs: number;
}

/**
 * Services that a change of another one may reach, both ways.
 */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;
