import { ScheduleCounter } from './check/ScheduleCounter';
import { Seating } from './check/hardRules';
import {
  assertSeat,
  handOver,
  subtract,
  type LevelChange,
} from './explain/explainSeat';
import type { Plan } from './plan';
import {
  activeLevels,
  type Level,
  type PlanningProblem,
  type Seat,
} from './problem';

/** Somebody who can take a seat, or exchange it for one of theirs. */
export interface SwapPartner {
  personId: string;
  /** The cycle of the seat that the holder gets in return; null where they get none. */
  inReturn: number | null;
  /** What it does to the levels; positive is worse. */
  change: LevelChange;
  /** No level gets worse. */
  keepsOptimal: boolean;
}

/**
 * Who could take over a seat or exchange it, as the hard rules allow: those who keep the plan optimal first, then by
 * the levels that get worse; an exchange before a gift, nearer cycles first, then by id. Fixed seats are not offered in
 * return, but the seat itself may be one: people fall ill.
 *
 * Changes to the published plan are not counted: a swap is one.
 *
 * @throws {@link PlanningProblemError} when the person does not have this seat
 */
export function swapPartners(
  problem: PlanningProblem,
  { assignments }: Pick<Plan, 'assignments'>,
  seat: Seat,
  limit: number,
): SwapPartner[] {
  assertSeat(assignments, seat);
  const counter = new ScheduleCounter(problem);
  const levels = activeLevels(problem).filter(level => level !== 'changes');
  const before = counter.count(assignments);
  const weigh = (personId: string, inReturn: number | null): SwapPartner => {
    const after = counter.count(
      exchangeSeats(assignments, seat, personId, inReturn),
    );
    const change = subtract(after, before, levels);
    const keepsOptimal = firstChange(change, levels) <= 0;
    return { personId, inReturn, change, keepsOptimal };
  };
  return listPossible(problem, assignments, seat)
    .map(({ personId, inReturn }) => weigh(personId, inReturn))
    .sort((a, b) => compare(a, b, levels, seat[0]))
    .slice(0, limit);
}

/** A schedule after somebody has taken a seat and, where named, handed one of theirs to its holder. */
export function exchangeSeats(
  assignments: readonly Seat[],
  seat: Seat,
  personId: string,
  inReturn: number | null,
): Seat[] {
  const taken = handOver(assignments, seat, personId);
  return inReturn === null
    ? taken
    : handOver(taken, [inReturn, personId], seat[1]);
}

function listPossible(
  problem: PlanningProblem,
  assignments: readonly Seat[],
  [cycle, holder]: Seat,
): { personId: string; inReturn: number | null }[] {
  const seating = new Seating(problem, assignments);
  const frozen = new Set(problem.fixed.map(([c, id]) => `${c}/${id}`));
  return problem.people.flatMap(({ id: personId }) => {
    if (personId === holder) return [];
    const taking = seating.obstacle(personId, cycle, { leaver: holder });
    const own = seating.cyclesWith(personId).filter(
      inReturn =>
        inReturn !== cycle &&
        !frozen.has(`${inReturn}/${personId}`) &&
        seating.obstacle(personId, cycle, {
          leaver: holder,
          givenUp: inReturn,
        }) === null &&
        seating.obstacle(holder, inReturn, {
          leaver: personId,
          givenUp: cycle,
        }) === null,
    );
    return [
      ...(taking === null ? [{ personId, inReturn: null }] : []),
      ...own.map(inReturn => ({ personId, inReturn })),
    ];
  });
}

/** The change of the first level that changes. */
function firstChange(change: LevelChange, levels: readonly Level[]): number {
  return levels.map(level => change[level]!).find(value => value !== 0) ?? 0;
}

function compare(
  a: SwapPartner,
  b: SwapPartner,
  levels: readonly Level[],
  cycle: number,
): number {
  for (const level of levels) {
    const difference = a.change[level]! - b.change[level]!;
    if (difference !== 0) return difference;
  }
  const far = ({ inReturn }: SwapPartner) =>
    inReturn === null ? Infinity : Math.abs(inReturn - cycle);
  if (far(a) !== far(b)) return far(a) < far(b) ? -1 : 1;
  return a.personId < b.personId ? -1 : 1;
}
