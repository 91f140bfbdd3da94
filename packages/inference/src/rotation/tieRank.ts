import { tieHash } from './internal/tieOrder';

/**
 * Rank of a person among equals for a seat of a cycle: the smaller number wins. A keyed hash, so that neither the
 * alphabet nor the order of the input favours anyone; `planRotation` settles its ties by it.
 *
 * @param seed - of the programme
 * @returns a whole number from 0 to 2³² − 1; equal ones are settled by the id
 * @public
 */
export function tieRank(
  seed: number | string,
  cycle: number,
  personId: string,
): number {
  return tieHash(seed, cycle, personId);
}
