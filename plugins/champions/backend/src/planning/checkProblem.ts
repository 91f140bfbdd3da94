import {
  PlanningProblemError,
  type PlanningPerson,
  type PlanningProblem,
  type Seat,
} from './problem';

const TRAITS: readonly string[] = ['team', 'place', 'discipline', 'tenure'];
const MAX_CYCLES = 520;
const MAX_PEOPLE = 20_000;
const MAX_SEATS = 100;
const MAX_DIVERSITY_RULES = 8;

/**
 * Refuses what cannot be planned.
 *
 * @throws {@link PlanningProblemError} with what, where, what was expected and what was given
 */
export function checkProblem(problem: PlanningProblem): void {
  const { seats, people } = problem;
  checkLength('seats', seats, MAX_CYCLES);
  checkLength('people', people, MAX_PEOPLE);
  seats.forEach((count, cycle) =>
    checkWhole(`seats of cycle ${cycle}`, count, 0, MAX_SEATS),
  );
  checkRules(problem);
  const ids = new Set<string>();
  for (const person of people) {
    if (ids.has(person.id)) refuse('people', 'unique ids', person.id);
    ids.add(person.id);
    checkPerson(person, seats.length);
  }
  checkFixed(problem, ids);
  checkSeats('published', problem.published, 0, seats.length - 1);
  checkSeats('past', problem.past, -MAX_CYCLES, -1);
}

function refuse(what: string, expected: string, given: unknown): never {
  throw new PlanningProblemError(
    `${what}: expected ${expected}, got ${JSON.stringify(given) ?? given}`,
  );
}

function checkLength(what: string, list: readonly unknown[], most: number) {
  if (list.length > most) refuse(what, `at most ${most} entries`, list.length);
}

function checkWhole(what: string, value: number, least: number, most: number) {
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    refuse(what, `a whole number from ${least} to ${most}`, value);
  }
}

function checkRules({ rules }: PlanningProblem): void {
  checkWhole('rules.restGap', rules.restGap, 0, MAX_CYCLES);
  checkLength('rules.diversity', rules.diversity, MAX_DIVERSITY_RULES);
  rules.diversity.forEach(({ trait, withinCycles }, i) => {
    const what = `rules.diversity[${i}]`;
    if (!TRAITS.includes(trait)) {
      refuse(`${what}.trait`, `one of ${TRAITS.join(', ')}`, trait);
    }
    checkWhole(`${what}.withinCycles`, withinCycles, 0, MAX_CYCLES);
  });
  if (!['avoid', 'ignore'].includes(rules.onCallAdjacent)) {
    refuse('rules.onCallAdjacent', 'avoid or ignore', rules.onCallAdjacent);
  }
  const { teamCapPerCycle } = rules;
  if (teamCapPerCycle !== undefined && teamCapPerCycle !== null) {
    checkWhole('rules.teamCapPerCycle', teamCapPerCycle, 1, MAX_SEATS);
  }
}

function checkPerson(person: PlanningPerson, cycles: number): void {
  const { id, history, cap, available, onCall, preferences } = person;
  checkWhole(`history of ${id}`, history, 0, 1_000_000);
  if (cap !== null) checkWhole(`cap of ${id}`, cap, 0, 1_000_000);
  checkFlags(`available of ${id}`, available, cycles, '01');
  if (onCall !== undefined) {
    checkFlags(`onCall of ${id}`, onCall, cycles, '01');
  }
  if (preferences !== undefined) {
    checkFlags(`preferences of ${id}`, preferences, cycles, '+-0');
  }
}

function checkFlags(
  what: string,
  flags: string,
  cycles: number,
  letters: string,
): void {
  if (
    flags.length !== cycles ||
    [...flags].some(flag => !letters.includes(flag))
  ) {
    const expected = `${cycles} characters out of ${[...letters].join(' ')}`;
    refuse(what, expected, flags.slice(0, 60));
  }
}

function checkSeats(
  what: string,
  list: readonly Seat[],
  first: number,
  last: number,
): void {
  const seen = new Set<string>();
  for (const [cycle, id] of list) {
    checkWhole(`${what}, cycle of ${id}`, cycle, first, last);
    const key = `${cycle}/${id}`;
    if (seen.has(key)) refuse(what, 'a person once per cycle', [cycle, id]);
    seen.add(key);
  }
}

function checkFixed(
  { fixed, seats }: PlanningProblem,
  ids: ReadonlySet<string>,
): void {
  checkSeats('fixed', fixed, 0, seats.length - 1);
  const taken = seats.map(() => 0);
  for (const [cycle, id] of fixed) {
    if (!ids.has(id)) refuse('fixed', 'people of the problem', id);
    taken[cycle] += 1;
    if (taken[cycle] > seats[cycle]) {
      const expected = `at most ${seats[cycle]} in cycle ${cycle}`;
      refuse('fixed', expected, taken[cycle]);
    }
  }
}
