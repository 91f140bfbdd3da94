import type { RotationCertificate } from '@hone/inference';
import type { Level } from './problem';

/** What a level of a plan is worth. */
export interface LevelResult {
  level: Level;
  value: number;
  /** No schedule that is as good in the levels before has less. */
  bound: number;
  /** value − bound: 0 is proven to be best. */
  gap: number;
  /** Where the bound comes from: it follows from the problem at once, or from the solver. */
  provedBy: 'arithmetic' | 'solver';
}

/**
 * How a plan was found: an optimal semi-matching; the one of those that is nearest to the published plan; or level by
 * level with a mixed-integer programme.
 */
export type PlanMethod = 'semi-matching' | 'nearest-semi-matching' | 'levels';

/** Why a level has a gap: a limit on branches, the safety limit on time, or more seats to choose from than are tried. */
export type StoppedBy = 'nodes' | 'time' | 'size';

export interface Plan {
  version: 1;
  method: PlanMethod;
  seed: string;
  /** All seats, fixed ones included, by cycle, then by id. */
  assignments: [cycle: number, personId: string][];
  /** History and seats of this plan, by person. */
  loads: Record<string, number>;
  /** The levels that the problem asks for, in their order. */
  levels: LevelResult[];
  /** Seats that side constraints leave open. */
  seatsLost: number;
  /** Sum of squares less that of the optimum without side constraints; null where those fill fewer seats. */
  priceOfDiversity: number | null;
  /** The optimum without side constraints, on the seats that are not fixed, with its proof. */
  stageA: {
    assignments: [cycle: number, personId: string][];
    certificate: RotationCertificate;
  };
  /** The strongest limit that was hit. A plan that was stopped by time may differ in another run; no other does. */
  stoppedBy: StoppedBy | null;
}
