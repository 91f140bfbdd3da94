/** A group that a person belongs to; seats should not go to the same one again and again. */
export type Trait = 'team' | 'place' | 'discipline' | 'tenure';

/** Who holds a seat in which cycle, counted from 0 in time order. */
export type Seat = readonly [cycle: number, personId: string];

/** Cycles in which something outside says that a person is away; never why. */
export interface AbsenceSource {
  from: number;
  /** The last cycle, included. */
  to: number;
  /** Where it is known from, such as `calendar` or `manual`. */
  source: string;
}

export interface PlanningPerson {
  /** Unique within the problem. */
  id: string;
  /** Seats already credited: a whole number, never taken away. */
  history: number;
  /** Most seats of this plan, fixed ones included; null for no limit, 0 for somebody who is not eligible. */
  cap: number | null;
  /** One `0` or `1` per cycle. */
  available: string;
  traits?: { [trait in Trait]?: string };
  /** One `0` or `1` per cycle: whether they are on call in it. */
  onCall?: string;
  /** One `+` (gladly), `-` (rather not) or `0` per cycle. */
  preferences?: string;
  sources?: AbsenceSource[];
}

export interface DiversityRule {
  trait: Trait;
  /** How many cycles before a seat its value should not have had one; 0 looks at the same cycle only. */
  withinCycles: number;
}

export interface PlanningRules {
  /** Cycles that lie at least between two seats of a person; 0 for no rule. Hard. */
  restGap: number;
  diversity: DiversityRule[];
  /** Whether to avoid seats in or next to a cycle on call. */
  onCallAdjacent: 'avoid' | 'ignore';
  /** Whether to follow what people wish. */
  preferences: boolean;
  /** Most people of one team in a cycle; null for no limit. Hard. */
  teamCapPerCycle?: number | null;
}

/**
 * Everything that a plan depends on, as JSON. The same problem gives the same plan, whatever the order of its people.
 */
export interface PlanningProblem {
  /** Settles ties; the id of the programme. */
  seed: string;
  /** Seats per cycle, 0 allowed. */
  seats: number[];
  people: PlanningPerson[];
  /** Who sat in the cycles before: −1 is the last one. People who have left may be among them. */
  past: Seat[];
  /** Seats that stay as they are, even where a rule says otherwise now. They count in loads. */
  fixed: Seat[];
  /** The plan in force, from which as little as possible should change. People who have left may be in it. */
  published: Seat[];
  rules: PlanningRules;
}

/** A problem that cannot be planned; the message says which part of it, what was expected and what was given. */
export class PlanningProblemError extends Error {
  override readonly name = 'PlanningProblemError';
}

/** Levels in the order in which they count; each is as small as it can be before the next one is looked at. */
export const LEVELS = [
  'openSeats',
  'sumOfSquares',
  'diversity',
  'onCallAdjacent',
  'againstPreference',
  'changes',
] as const;

export type Level = (typeof LEVELS)[number];

/** The value of every level for a schedule; see docs/champions/planning.md for their definitions. */
export type LevelValues = Record<Level, number>;

/** Levels that a problem asks for; all others are 0 in every plan of it. */
export function activeLevels({ rules, published }: PlanningProblem): Level[] {
  const asked: Record<Level, boolean> = {
    openSeats: true,
    sumOfSquares: true,
    diversity: rules.diversity.length > 0,
    onCallAdjacent: rules.onCallAdjacent === 'avoid',
    againstPreference: rules.preferences,
    changes: published.length > 0,
  };
  return LEVELS.filter(level => asked[level]);
}
