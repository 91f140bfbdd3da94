import { checkRotation } from './internal/checkRotation';
import type { Rotation, RotationCertificate, RotationPerson } from './rotation';

/**
 * Checks a plan and its proof of optimality without solving anything: one pass
 * over who can sit where. It shares no code with the solver.
 *
 * Feasible: every seat is taken by somebody available, at most once per cycle,
 * within caps and seats. Optimal: levels never fall along a move, start at the
 * load of everybody and two above the largest load at open seats, and nobody
 * with room stands more than one below their level.
 *
 * @param input - the rotation, the assignments and the certificate of a plan
 * @returns `feasible`, `optimal` (false for any defect), and what is wrong in
 *   sentences
 * @throws {@link InferenceInputError} for a malformed rotation
 * @public
 */
export function verifyRotation(
  input: Rotation & {
    assignments: readonly (readonly [cycle: number, personId: string])[];
    certificate: RotationCertificate;
  },
): { feasible: boolean; optimal: boolean; problems: string[] } {
  checkRotation(input);
  const { seats, people, assignments, certificate } = input;
  const sits = seatingOf(assignments);
  const infeasible = feasibilityProblems(input, sits, assignments);
  if (infeasible.length > 0) {
    return { feasible: false, optimal: false, problems: infeasible };
  }
  const given = new Map<string, number>();
  for (const [, id] of assignments) given.set(id, (given.get(id) ?? 0) + 1);
  const loadOf = (person: RotationPerson) =>
    person.history + (given.get(person.id) ?? 0);
  const largest = people.reduce((max, p) => Math.max(max, loadOf(p)), 0);
  const problems = seats.flatMap((count, cycle) =>
    count > (sits.get(cycle)?.size ?? 0) &&
    !(certificate.cycles[cycle] >= largest + 2)
      ? [`Cycle ${cycle} has an open seat, but its level is too low.`]
      : [],
  );
  for (const person of people) {
    const room =
      person.cap === null || (given.get(person.id) ?? 0) < person.cap;
    problems.push(...levelProblems(person, loadOf(person), room, certificate));
    if (person.cap !== 0) {
      problems.push(...moveProblems(person, sits, certificate));
    }
  }
  return { feasible: true, optimal: problems.length === 0, problems };
}

type Seating = ReadonlyMap<number, ReadonlySet<string>>;

function seatingOf(
  assignments: readonly (readonly [number, string])[],
): Seating {
  const sits = new Map<number, Set<string>>();
  for (const [cycle, id] of assignments) {
    sits.set(cycle, (sits.get(cycle) ?? new Set()).add(id));
  }
  return sits;
}

function feasibilityProblems(
  { seats, people }: Rotation,
  sits: Seating,
  assignments: readonly (readonly [number, string])[],
): string[] {
  const byId = new Map(people.map(person => [person.id, person]));
  const given = new Map<string, number>();
  const problems: string[] = [];
  for (const [cycle, id] of assignments) {
    if (byId.get(id)?.available[cycle] !== '1') {
      problems.push(`${id} cannot sit in cycle ${cycle}.`);
    }
    given.set(id, (given.get(id) ?? 0) + 1);
  }
  const places = [...sits.values()].reduce((sum, set) => sum + set.size, 0);
  if (places < assignments.length) {
    problems.push('Somebody sits twice in a cycle.');
  }
  for (const [cycle, set] of sits) {
    if (!(set.size <= seats[cycle])) {
      problems.push(`Cycle ${cycle} has more people than seats.`);
    }
  }
  for (const { id, cap } of people) {
    if (cap !== null && (given.get(id) ?? 0) > cap) {
      problems.push(`${id} has more seats than the cap of ${cap}.`);
    }
  }
  return problems;
}

function levelProblems(
  { id }: RotationPerson,
  load: number,
  room: boolean,
  certificate: RotationCertificate,
): string[] {
  const level = certificate.people[id];
  if (!(level >= load)) return [`The level of ${id} is below their load.`];
  return room && level > load + 1
    ? [`${id} has room and carries ${load}, but stands at level ${level}.`]
    : [];
}

/** A move leads from a cycle to who could sit there, and from them to where they sit. */
function moveProblems(
  { id, available }: RotationPerson,
  sits: Seating,
  certificate: RotationCertificate,
): string[] {
  const level = certificate.people[id];
  const problems: string[] = [];
  for (let cycle = 0; cycle < available.length; cycle++) {
    if (available[cycle] !== '1') continue;
    const other = certificate.cycles[cycle];
    const holds = sits.get(cycle)?.has(id) ? other >= level : level >= other;
    if (!holds) {
      problems.push(`Levels fall between ${id} and cycle ${cycle}.`);
    }
  }
  return problems;
}
