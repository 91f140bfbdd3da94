import { InferenceInputError } from '../outcome';
import { checkRotation } from './internal/checkRotation';
import type { Rotation, RotationPerson } from './rotation';

/**
 * Why somebody does not have a seat. `TIE_HASH` means that they could have it at no
 * cost; `WOULD_LOWER_LOAD` occurs only in plans that are not optimal.
 *
 * @public
 */
export type SeatReason =
  | 'UNAVAILABLE'
  | 'NOT_ELIGIBLE'
  | 'SAME_CYCLE'
  | 'AT_CAP'
  | 'WOULD_RAISE_LOAD'
  | 'TIE_HASH'
  | 'WOULD_LOWER_LOAD';

/**
 * One of those who do not have the seat.
 *
 * @public
 */
export interface SeatAlternative {
  personId: string;
  load: number;
  reason: SeatReason;
  /** Change of the sum of squared loads if they took the seat, null where they cannot. */
  change: number | null;
}

/**
 * Explains a seat of a plan: for everybody else one reason why it is not
 * theirs, and what it would cost if it were.
 *
 * Handing a seat from a load p to a load q changes the sum of squares by
 * 2(q − p + 1).
 *
 * @param input - the rotation, the assignments of a plan, and the seat
 * @returns load of the person and everybody else by id
 * @throws {@link InferenceInputError} for a malformed rotation, an assignment to
 *   nobody, or a person who does not have this seat
 * @public
 */
export function explainSeat(
  input: Rotation & {
    assignments: readonly (readonly [cycle: number, personId: string])[];
    cycle: number;
    personId: string;
  },
): { load: number; others: SeatAlternative[] } {
  checkRotation(input);
  const { people, assignments, cycle, personId } = input;
  const given = new Map(people.map(person => [person.id, 0]));
  for (const [, id] of assignments) {
    const seats = given.get(id);
    if (seats === undefined) {
      throw new InferenceInputError(`nobody has the id ${id}`);
    }
    given.set(id, seats + 1);
  }
  const here = new Set(
    assignments.filter(([other]) => other === cycle).map(([, id]) => id),
  );
  const chosen = people.find(person => person.id === personId);
  if (!chosen || !here.has(personId)) {
    throw new InferenceInputError(`${personId} has no seat in cycle ${cycle}`);
  }
  const load = chosen.history + given.get(personId)!;
  const others = people
    .filter(person => person !== chosen)
    .map(person => {
      const seats = given.get(person.id)!;
      const change = 2 * (person.history + seats - load + 1);
      const obstacle = obstacleOf(person, seats, cycle, here);
      return {
        personId: person.id,
        load: person.history + seats,
        reason: obstacle ?? reasonOf(change),
        change: obstacle ? null : change,
      };
    })
    .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return { load, others };
}

/** Why a person cannot have the seat at all. */
function obstacleOf(
  person: RotationPerson,
  given: number,
  cycle: number,
  here: ReadonlySet<string>,
): SeatReason | null {
  if (person.cap === 0) return 'NOT_ELIGIBLE';
  if (person.available[cycle] !== '1') return 'UNAVAILABLE';
  if (here.has(person.id)) return 'SAME_CYCLE';
  return person.cap !== null && given >= person.cap ? 'AT_CAP' : null;
}

function reasonOf(change: number): SeatReason {
  if (change > 0) return 'WOULD_RAISE_LOAD';
  return change === 0 ? 'TIE_HASH' : 'WOULD_LOWER_LOAD';
}
