import {
  exchangeSeats,
  ScheduleCounter,
  type Level,
  type LevelValues,
  type PlanningProblem,
  type Seat,
} from '../../planning';
import { activeLevels } from '../../planning/problem';

/** What a change of hands does to a plan. */
export interface Weight {
  /** No level gets worse. */
  keepsOptimal: boolean;
  /** Of the sum of squared loads. */
  change: number;
  spreadBefore: number;
  spreadAfter: number;
}

/** Largest load less the smallest. */
export function spreadOf(
  { people }: PlanningProblem,
  assignments: readonly Seat[],
): number {
  const loads = new Map(people.map(({ id, history }) => [id, history]));
  for (const [, id] of assignments) {
    const load = loads.get(id);
    if (load !== undefined) loads.set(id, load + 1);
  }
  const sorted = [...loads.values()].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
}

function firstChange(
  before: LevelValues,
  after: LevelValues,
  levels: Level[],
): number {
  const changed = levels.find(level => after[level] !== before[level]);
  return changed ? after[changed] - before[changed] : 0;
}

/**
 * Weighs that somebody takes a seat and, where a cycle is named, gives their seat of it in return.
 *
 * @param seat - as it is held now
 */
export function weighSwap(
  problem: PlanningProblem,
  assignments: readonly Seat[],
  seat: Seat,
  taker: { personId: string; inReturn: number | null },
): Weight {
  const counter = new ScheduleCounter(problem);
  const exchanged = exchangeSeats(
    assignments,
    seat,
    taker.personId,
    taker.inReturn,
  );
  const before = counter.count(assignments);
  const after = counter.count(exchanged);
  // That a seat changes hands is what a swap is.
  const levels = activeLevels(problem).filter(level => level !== 'changes');
  return {
    keepsOptimal: firstChange(before, after, levels) <= 0,
    change: after.sumOfSquares - before.sumOfSquares,
    spreadBefore: spreadOf(problem, assignments),
    spreadAfter: spreadOf(problem, exchanged),
  };
}
