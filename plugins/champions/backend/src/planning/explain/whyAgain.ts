import { Seating } from '../check/hardRules';
import type { Plan } from '../plan';
import type { PlanningProblem, Seat } from '../problem';
import {
  assertSeat,
  explainSeat,
  type Alternative,
  type SeatReason,
} from './explainSeat';

/** How many of those with less are kept from the seat by the same reason. */
export interface ReasonCount {
  reason: SeatReason;
  people: number;
}

/**
 * Everything that a chain of moves from the seat leads to: somebody takes it, gives up one of theirs to somebody else,
 * and so on. Nobody in it who could take one more seat carries so little that the chain would even out loads.
 */
export interface ClosedTree {
  /** Cycles whose seats a chain can free. */
  cycles: number[];
  /** People whom a chain reaches. */
  people: string[];
  /** Smallest load among those of them who could take one more seat; null where none could. */
  least: number | null;
}

export interface WhyAgain {
  cycle: number;
  personId: string;
  load: number;
  /** People with a smaller load, by load, then by id, each with the reason why this seat is not theirs. */
  lower: Alternative[];
  reasons: ReasonCount[];
  tree: ClosedTree;
  /** Whether a chain would even out loads: true only in a plan that is not proven. */
  escapes: boolean;
  /**
   * What shows that no better plan exists: the closed tree, as in the certificate; the solver's bound on the sum of
   * squares; or nothing, where the plan has a gap in it.
   */
  proof: 'tree' | 'bound' | 'none';
}

/**
 * Answers "why me again?" for a seat, as data that sentences are made of.
 *
 * @throws {@link PlanningProblemError} when the person does not have this seat
 */
export function whyAgain(
  problem: PlanningProblem,
  plan: Plan,
  seat: Seat,
): WhyAgain {
  assertSeat(plan.assignments, seat);
  const [cycle, personId] = seat;
  const { load, others } = explainSeat(problem, plan, seat);
  const lower = others
    .filter(other => other.load < load)
    .sort((a, b) => a.load - b.load || (a.personId < b.personId ? -1 : 1));
  const counts = new Map<SeatReason, number>();
  for (const { reason } of lower) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const tree = growTree(problem, plan, seat);
  return {
    cycle,
    personId,
    load,
    lower,
    reasons: [...counts]
      .map(([reason, people]) => ({ reason, people }))
      .sort((a, b) => b.people - a.people || (a.reason < b.reason ? -1 : 1)),
    tree,
    escapes: tree.least !== null && tree.least <= load - 2,
    proof: proofOf(plan),
  };
}

function proofOf({ method, levels }: Plan): WhyAgain['proof'] {
  if (method !== 'levels') return 'tree';
  return levels.slice(0, 2).every(({ gap }) => gap === 0) ? 'bound' : 'none';
}

/**
 * Breadth-first over chains in which everybody moves once, as hard rules allow them beside the other seats as they are.
 * Without side constraints this is the closed set of the certificate.
 */
function growTree(
  problem: PlanningProblem,
  { assignments }: Plan,
  [cycle, personId]: Seat,
): ClosedTree {
  const seating = new Seating(problem, assignments);
  const frozen = new Set(problem.fixed.map(([c, id]) => `${c}/${id}`));
  const ids = problem.people.map(({ id }) => id).sort();
  const leavers = new Map([[cycle, personId]]);
  const people = new Set<string>();
  let least: number | null = null;
  // A Map is walked in the order of insertion, entries added on the way included.
  for (const [now, leaver] of leavers) {
    for (const id of ids) {
      if (id === personId) continue;
      if (seating.obstacle(id, now, { leaver }) === null) {
        people.add(id);
        least = Math.min(least ?? Infinity, seating.loadOf(id));
      }
      for (const givenUp of seating.cyclesWith(id)) {
        if (leavers.has(givenUp) || frozen.has(`${givenUp}/${id}`)) continue;
        if (seating.obstacle(id, now, { leaver, givenUp }) !== null) continue;
        people.add(id);
        leavers.set(givenUp, id);
      }
    }
  }
  return {
    cycles: [...leavers.keys()].sort((a, b) => a - b),
    people: [...people].sort(),
    least,
  };
}
