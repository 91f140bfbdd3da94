import { ScheduleCounter } from '../check/ScheduleCounter';
import { Seating } from '../check/hardRules';
import { activeLevels, type PlanningProblem, type Seat } from '../problem';

/** The best values of a tiny problem's levels, from every schedule that the hard rules allow. */
export function enumerateBest(problem: PlanningProblem): number[] {
  const levels = activeLevels(problem);
  const counter = new ScheduleCounter(problem);
  let best: number[] | null = null;
  const consider = (seats: readonly Seat[]) => {
    const values = counter.count(seats);
    const vector = levels.map(level => values[level]);
    if (best === null || isLess(vector, best)) best = vector;
  };
  const ids = problem.people.map(({ id }) => id);
  const visit = (cycle: number, from: number, seats: readonly Seat[]) => {
    if (cycle === problem.seats.length) {
      consider(seats);
      return;
    }
    visit(cycle + 1, 0, seats);
    const taken = seats.filter(([c]) => c === cycle).length;
    if (taken === problem.seats[cycle]) return;
    const seating = new Seating(problem, seats);
    for (let i = from; i < ids.length; i++) {
      if (seating.obstacle(ids[i], cycle) !== null) continue;
      visit(cycle, i + 1, [...seats, [cycle, ids[i]]]);
    }
  };
  visit(0, 0, problem.fixed);
  return best!;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, i) => value !== b[i]);
  return first >= 0 && a[first] < b[first];
}
