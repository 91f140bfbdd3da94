import { ScheduleCounter } from '../check/ScheduleCounter';
import { Seating, type HardRule } from '../check/hardRules';
import type { Plan } from '../plan';
import {
  activeLevels,
  PlanningProblemError,
  type Level,
  type LevelValues,
  type PlanningPerson,
  type PlanningProblem,
  type Seat,
} from '../problem';

/**
 * Why somebody does not have a seat: a hard rule, or the first level that would get worse. `TIE_HASH`: they could have
 * it at no cost. `WOULD_IMPROVE` occurs only where a plan has a gap or keeps a fixed seat.
 */
export type SeatReason =
  | HardRule
  | 'WOULD_RAISE_LOAD'
  | 'DIVERSITY'
  | 'ONCALL_ADJACENT'
  | 'PREFERENCE'
  | 'STABILITY'
  | 'TIE_HASH'
  | 'WOULD_IMPROVE';

/** What an exchange does to the levels that the problem asks for; positive is worse. */
export type LevelChange = Partial<Record<Level, number>>;

export interface Alternative {
  personId: string;
  load: number;
  reason: SeatReason;
  /** Where an absence is known from; never why. */
  source?: string;
  /** If they had the seat instead; null where a hard rule forbids it. */
  change: LevelChange | null;
}

export interface SeatExplanation {
  cycle: number;
  personId: string;
  load: number;
  /** The seat was settled before this plan. */
  fixed: boolean;
  /** Everybody else, by id. */
  others: Alternative[];
}

const REASONS: Partial<Record<Level, SeatReason>> = {
  sumOfSquares: 'WOULD_RAISE_LOAD',
  diversity: 'DIVERSITY',
  onCallAdjacent: 'ONCALL_ADJACENT',
  againstPreference: 'PREFERENCE',
  changes: 'STABILITY',
};

/**
 * Explains a seat: for everybody else one reason why it is not theirs.
 *
 * @throws {@link PlanningProblemError} when the person does not have this seat
 */
export function explainSeat(
  problem: PlanningProblem,
  { assignments }: Plan,
  seat: Seat,
): SeatExplanation {
  const [cycle, personId] = seat;
  assertSeat(assignments, seat);
  const seating = new Seating(problem, assignments);
  const counter = new ScheduleCounter(problem);
  const levels = activeLevels(problem);
  const before = counter.count(assignments);
  const others = problem.people
    .filter(({ id }) => id !== personId)
    .map((person): Alternative => {
      const { id } = person;
      const load = seating.loadOf(id);
      const obstacle = seating.obstacle(id, cycle, { leaver: personId });
      if (obstacle) {
        const source =
          obstacle === 'UNAVAILABLE' ? sourceOf(person, cycle) : undefined;
        return {
          personId: id,
          load,
          reason: obstacle,
          ...(source === undefined ? {} : { source }),
          change: null,
        };
      }
      const after = counter.count(handOver(assignments, seat, id));
      const change = subtract(after, before, levels);
      return { personId: id, load, reason: reasonOf(change, levels), change };
    })
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return {
    cycle,
    personId,
    load: seating.loadOf(personId),
    fixed: problem.fixed.some(([c, id]) => c === cycle && id === personId),
    others,
  };
}

/** @throws {@link PlanningProblemError} when nobody of that name has the seat */
export function assertSeat(
  assignments: readonly Seat[],
  [cycle, personId]: Seat,
): void {
  if (!assignments.some(([c, id]) => c === cycle && id === personId)) {
    throw new PlanningProblemError(`${personId} has no seat in cycle ${cycle}`);
  }
}

export function handOver(
  assignments: readonly Seat[],
  [cycle, personId]: Seat,
  to: string,
): Seat[] {
  return assignments.map(
    (seat): Seat =>
      seat[0] === cycle && seat[1] === personId ? [cycle, to] : seat,
  );
}

export function subtract(
  after: LevelValues,
  before: LevelValues,
  levels: readonly Level[],
): LevelChange {
  return Object.fromEntries(
    levels.map(level => [level, after[level] - before[level]]),
  );
}

function reasonOf(change: LevelChange, levels: readonly Level[]): SeatReason {
  const first = levels.find(level => change[level] !== 0);
  if (first === undefined) return 'TIE_HASH';
  return change[first]! < 0 ? 'WOULD_IMPROVE' : REASONS[first]!;
}

export function sourceOf(
  { sources = [] }: PlanningPerson,
  cycle: number,
): string | undefined {
  return sources.find(({ from, to }) => from <= cycle && cycle <= to)?.source;
}
