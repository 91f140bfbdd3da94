import { verifyRotation, type Rotation } from '@hone/inference';
import type { Plan } from '../plan';
import {
  activeLevels,
  type PlanningPerson,
  type PlanningProblem,
  type Seat,
} from '../problem';
import { ScheduleCounter } from './ScheduleCounter';

/** What is wrong with a plan, in sentences; a plan without problems may be published. */
export interface PlanCheck {
  ok: boolean;
  problems: string[];
}

/**
 * Checks a plan without the solver's code: every hard rule, every number, and the proof of the optimum without side
 * constraints. What it cannot check is a bound that only the solver knows; those say so by `provedBy`.
 */
export function checkPlan(problem: PlanningProblem, plan: Plan): PlanCheck {
  const ids = new Set(problem.people.map(({ id }) => id));
  const unknown = plan.assignments.filter(
    ([cycle, id]) => problem.seats[cycle] === undefined || !ids.has(id),
  );
  const problems =
    unknown.length > 0
      ? unknown.map(([cycle, id]) => `There is no seat ${cycle} of ${id}.`)
      : [
          ...checkSeating(problem, plan.assignments),
          ...checkPeople(problem, plan.assignments),
          ...checkTeams(problem, plan.assignments),
          ...checkLoads(problem, plan),
          ...checkLevels(problem, plan),
          ...checkOptimum(problem, plan),
        ];
  return { ok: problems.length === 0, problems };
}

const key = ([cycle, id]: Seat) => `${cycle}/${id}`;

function checkSeating(
  { seats, fixed }: PlanningProblem,
  assignments: readonly Seat[],
): string[] {
  const all = new Set(assignments.map(key));
  const taken = seats.map(() => 0);
  for (const [cycle] of assignments) taken[cycle] += 1;
  return [
    ...(all.size < assignments.length
      ? ['Somebody sits twice in a cycle.']
      : []),
    ...taken.flatMap((count, cycle) =>
      count > seats[cycle]
        ? [`Cycle ${cycle} has ${count} people for ${seats[cycle]} seats.`]
        : [],
    ),
    ...fixed
      .filter(seat => !all.has(key(seat)))
      .map(([cycle, id]) => `The fixed seat of ${id} in ${cycle} is gone.`),
  ];
}

function cyclesByPerson(seats: readonly Seat[]): Map<string, number[]> {
  const cycles = new Map<string, number[]>();
  for (const [cycle, id] of seats) {
    const own = cycles.get(id) ?? [];
    own.push(cycle);
    cycles.set(id, own);
  }
  return cycles;
}

/** Fixed seats may break a rule that is newer than they are; no other seat may. */
function checkPeople(
  { rules, past, fixed, people }: PlanningProblem,
  assignments: readonly Seat[],
): string[] {
  const seatsOf = cyclesByPerson(assignments);
  const fixedOf = cyclesByPerson(fixed);
  const pastOf = cyclesByPerson(past);
  return people.flatMap(person => {
    const { id } = person;
    const own = seatsOf.get(id) ?? [];
    const free = own.filter(cycle => !fixedOf.get(id)?.includes(cycle));
    if (free.length === 0) return [];
    const others = [...(pastOf.get(id) ?? []), ...own];
    return [
      ...checkOne(person, own, free),
      ...free.flatMap(cycle =>
        others
          .filter(c => c !== cycle && Math.abs(c - cycle) <= rules.restGap)
          .map(
            other =>
              `${id} sits in cycles ${other} and ${cycle}, with fewer than ${rules.restGap} between.`,
          ),
      ),
    ];
  });
}

function checkOne(
  { id, cap, available }: PlanningPerson,
  own: readonly number[],
  free: readonly number[],
): string[] {
  const problems = free
    .filter(cycle => available[cycle] !== '1')
    .map(cycle => `${id} is not available in cycle ${cycle}.`);
  if (cap !== null && own.length > cap) {
    problems.push(
      `${id} has ${own.length} seats, more than the cap of ${cap}.`,
    );
  }
  return problems;
}

function checkTeams(
  { rules, people, fixed, seats }: PlanningProblem,
  assignments: readonly Seat[],
): string[] {
  const cap = rules.teamCapPerCycle ?? null;
  if (cap === null) return [];
  const teamOf = new Map(people.map(({ id, traits }) => [id, traits?.team]));
  const frozen = new Set(fixed.map(key));
  return seats.flatMap((_, cycle) => {
    const here = assignments.filter(([c]) => c === cycle);
    const teams = new Set(here.map(([, id]) => teamOf.get(id)));
    return [...teams].flatMap(team => {
      const mates = here.filter(([, id]) => teamOf.get(id) === team);
      const allFrozen = mates.every(seat => frozen.has(key(seat)));
      return team === undefined || mates.length <= cap || allFrozen
        ? []
        : [`Team ${team} has ${mates.length} seats in cycle ${cycle}.`];
    });
  });
}

function checkLoads(
  { people }: PlanningProblem,
  { assignments, loads }: Plan,
): string[] {
  const seats = new Map<string, number>();
  for (const [, id] of assignments) seats.set(id, (seats.get(id) ?? 0) + 1);
  return people.flatMap(({ id, history }) =>
    loads[id] === history + (seats.get(id) ?? 0)
      ? []
      : [`The load of ${id} is not ${loads[id]}.`],
  );
}

function checkLevels(problem: PlanningProblem, plan: Plan): string[] {
  const values = new ScheduleCounter(problem).count(plan.assignments);
  const levels = activeLevels(problem);
  if (levels.join() !== plan.levels.map(({ level }) => level).join()) {
    return [`The plan should have the levels ${levels.join(', ')}.`];
  }
  return plan.levels.flatMap(({ level, value, bound, gap }) => [
    ...(values[level] === value
      ? []
      : [`${level} is ${values[level]}, not ${value}.`]),
    ...(gap === value - bound && gap >= 0
      ? []
      : [`The gap of ${level} is not ${gap}.`]),
  ]);
}

/** The optimum without side constraints is proven, and the plan is compared with it rightly. */
function checkOptimum(problem: PlanningProblem, plan: Plan): string[] {
  const rotation = freeRotation(problem);
  const { optimal, problems } = verifyRotation({ ...rotation, ...plan.stageA });
  if (!optimal) return problems;
  const all = [...plan.stageA.assignments, ...problem.fixed];
  const counter = new ScheduleCounter(problem);
  const best = counter.count(all);
  const values = counter.count(plan.assignments);
  const lost = values.openSeats - best.openSeats;
  const price = lost > 0 ? null : values.sumOfSquares - best.sumOfSquares;
  const isProof =
    all.map(key).sort().join() === plan.assignments.map(key).sort().join();
  return [
    ...(plan.seatsLost === lost ? [] : [`Seats lost are ${lost}.`]),
    ...(plan.priceOfDiversity === price
      ? []
      : [`The price of diversity is ${price}.`]),
    ...(plan.method === 'levels' || isProof
      ? []
      : ['The proof is that of another schedule.']),
  ];
}

/** Seats that are not fixed; a fixed one counts as history and keeps its person from a second one in the cycle. */
function freeRotation({ seats, people, fixed }: PlanningProblem): Rotation {
  const cyclesOf = new Map(people.map(({ id }) => [id, new Set<number>()]));
  for (const [cycle, id] of fixed) cyclesOf.get(id)?.add(cycle);
  return {
    seats: seats.map(
      (count, cycle) => count - fixed.filter(([c]) => c === cycle).length,
    ),
    people: people.map(({ id, history, cap, available }) => {
      const own = cyclesOf.get(id)!;
      return {
        id,
        history: history + own.size,
        cap: cap === null ? null : Math.max(cap - own.size, 0),
        available: available.replace(/1/g, (flag, cycle: number) =>
          own.has(cycle) ? '0' : flag,
        ),
      };
    }),
  };
}
