import { assertWholeNumber } from '../../internal/checks';
import { InferenceInputError } from '../../outcome';
import type { Rotation } from '../rotation';

/** Refuses what no rotation can look like. */
export function checkRotation({ seats, people }: Rotation): void {
  seats.forEach((count, cycle) =>
    assertWholeNumber(`seats of cycle ${cycle}`, count, 0),
  );
  const ids = new Set<string>();
  for (const { id, history, cap, available } of people) {
    if (ids.has(id)) {
      throw new InferenceInputError(`two people have the id ${id}`);
    }
    ids.add(id);
    assertWholeNumber(`history of ${id}`, history, 0);
    if (cap !== null) assertWholeNumber(`cap of ${id}`, cap, 0);
    if (available.length !== seats.length || /[^01]/.test(available)) {
      throw new InferenceInputError(
        `available of ${id} must be ${seats.length} characters 0 or 1`,
      );
    }
  }
}
