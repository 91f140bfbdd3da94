import type { CycleDates } from '@hone/backstage-plugin-champions-common';
import type { Plan } from '../../planning/plan';
import type { PlanningProblem } from '../../planning/problem';

/** Somebody of a region who takes no turns. */
export interface NotInPlan {
  personRef: string;
  load: number;
}

/** A credit that publishing a plan writes to the ledger. */
export interface PlannedCredit {
  personRef: string;
  kind: 'joined' | 'excused';
  credit: number;
  /** The cycle that it is for, where it is for one. */
  cycleIndex: number | null;
}

/** What is planned of a region. */
export interface RegionInput {
  name: string;
  problem: PlanningProblem;
  /** People of the region who are not eligible, by reference. */
  others: NotInPlan[];
  /** Credits that the loads of the problem hold already. */
  credits: PlannedCredit[];
}

/**
 * Everything that a plan depends on. Its text is what the input hash is of.
 */
export interface PlanInput {
  /** Of the first cycle of every region's problem. */
  firstCycle: number;
  cycles: CycleDates[];
  regions: RegionInput[];
}

/**
 * A plan as it is stored: what was solved, and the answer for each region.
 */
export interface PlanContent {
  input: PlanInput;
  plans: Plan[];
}
