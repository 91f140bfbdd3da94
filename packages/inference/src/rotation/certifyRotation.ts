import { InferenceInputError } from '../outcome';
import { openBoard, sit } from './internal/board';
import { certify } from './internal/certify';
import { checkRotation } from './internal/checkRotation';
import type { Rotation, RotationCertificate } from './rotation';

/**
 * Writes the proof of a schedule that another way of planning has found, such as one of several optimal schedules that
 * is nearest to an older one. The proof of a schedule that is not optimal does not pass `verifyRotation`.
 *
 * @param input - the rotation and the assignments of a feasible schedule
 * @throws {@link InferenceInputError} for a malformed rotation or an assignment to nobody or to no cycle
 * @public
 */
export function certifyRotation(
  input: Rotation & {
    assignments: readonly (readonly [cycle: number, personId: string])[];
  },
): RotationCertificate {
  checkRotation(input);
  const { seats, people, assignments } = input;
  const board = openBoard({ seats, people }, 0);
  const indexOf = new Map(board.people.map(({ id }, i) => [id, i]));
  for (const [cycle, id] of assignments) {
    const person = indexOf.get(id);
    if (person === undefined || seats[cycle] === undefined) {
      throw new InferenceInputError(
        `nobody with the id ${id} can sit in cycle ${cycle}`,
      );
    }
    sit(board, person, cycle);
  }
  return certify(board);
}
