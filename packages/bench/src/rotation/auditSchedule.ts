import type { RotationInstance } from './instance';
import type { Schedule } from './predictRotation';

/**
 * What a schedule is worth, found without the solver's code.
 */
export interface Audit {
  feasible: boolean;
  filled: number;
  sumOfSquares: number;
  spread: number;
  /** A search found no chain of moves that fills a seat or evens out loads. */
  unimprovable: boolean;
  /** The schedule's own proof holds. */
  certified: boolean;
}

interface Seating {
  loads: number[];
  given: number[];
  /** By cycle: positions of the people who sit. */
  sits: Set<number>[];
}

function seat(
  { seats, people }: RotationInstance,
  schedule: Schedule,
): Seating | null {
  const position = new Map(people.map((person, i) => [person.id, i]));
  const sits = seats.map(() => new Set<number>());
  const given = people.map(() => 0);
  for (const [cycle, id] of schedule.assignments) {
    const person = position.get(id);
    if (person === undefined || people[person].available[cycle] !== '1') {
      return null;
    }
    if (sits[cycle].has(person) || sits[cycle].size >= seats[cycle]) {
      return null;
    }
    sits[cycle].add(person);
    given[person] += 1;
  }
  const withinCaps = people.every(
    ({ cap }, i) => cap === null || given[i] <= cap,
  );
  return withinCaps
    ? { sits, given, loads: people.map((p, i) => p.history + given[i]) }
    : null;
}

/** Everybody a chain of moves can reach that starts with somebody wanted in one of the cycles. */
function reach(
  { people }: RotationInstance,
  { sits }: Seating,
  cycles: readonly number[],
): Set<number> {
  const found = new Set<number>();
  const stack = [...cycles];
  const seen = new Set(cycles);
  while (stack.length > 0) {
    const cycle = stack.pop()!;
    people.forEach((person, i) => {
      if (person.cap === 0 || person.available[cycle] !== '1') return;
      if (found.has(i) || sits[cycle].has(i)) return;
      found.add(i);
      sits.forEach((others, c) => {
        if (!others.has(i) || seen.has(c)) return;
        seen.add(c);
        stack.push(c);
      });
    });
  }
  return found;
}

function isUnimprovable(instance: RotationInstance, seating: Seating): boolean {
  const { seats, people } = instance;
  const { sits, given, loads } = seating;
  const hasRoom = (i: number) =>
    people[i].cap === null || given[i] < people[i].cap!;
  const open = seats.flatMap((count, c) => (count > sits[c].size ? [c] : []));
  if ([...reach(instance, seating, open)].some(hasRoom)) return false;
  return people.every((_, i) => {
    const own = sits.flatMap((others, c) => (others.has(i) ? [c] : []));
    return [...reach(instance, seating, own)].every(
      j => !hasRoom(j) || loads[j] > loads[i] - 2,
    );
  });
}

function isCertified(
  { seats, people }: RotationInstance,
  { sits, given, loads }: Seating,
  schedule: Schedule,
): boolean {
  const { certificate } = schedule;
  if (!certificate) return false;
  const top = Math.max(0, ...loads) + 2;
  const openIsHigh = seats.every(
    (count, c) => count === sits[c].size || certificate.cycles[c] >= top,
  );
  return (
    openIsHigh &&
    people.every(({ id, cap, available }, i) => {
      const level = certificate.people[id];
      const room = cap === null || given[i] < cap;
      const neverFalls = seats.every((_, c) => {
        if (cap === 0 || available[c] !== '1') return true;
        const cycle = certificate.cycles[c];
        return sits[c].has(i) ? cycle >= level : level >= cycle;
      });
      return level >= loads[i] && !(room && level > loads[i] + 1) && neverFalls;
    })
  );
}

/**
 * Recomputes a schedule's numbers, searches for improvements and checks its proof.
 */
export function auditSchedule(
  instance: RotationInstance,
  schedule: Schedule,
): Audit {
  const seating = seat(instance, schedule);
  if (!seating) {
    return {
      feasible: false,
      filled: 0,
      sumOfSquares: 0,
      spread: 0,
      unimprovable: false,
      certified: false,
    };
  }
  const { loads } = seating;
  return {
    feasible: true,
    filled: schedule.assignments.length,
    sumOfSquares: loads.reduce((sum, load) => sum + load * load, 0),
    spread: loads.length === 0 ? 0 : Math.max(...loads) - Math.min(...loads),
    unimprovable: isUnimprovable(instance, seating),
    certified: isCertified(instance, seating, schedule),
  };
}
