import { varianceInflation } from '@hone/inference';
import { designColumns } from './sample';
import type { Neighbours, TrialDesign } from './types';

/**
 * How many times larger the variance of a trial's effect is because of others at the same time: 1 where they do not
 * matter, infinite where the effects cannot be told apart.
 *
 * @param neighbours - services that a change of another one may reach
 */
export function inflationOf(
  trial: TrialDesign,
  others: readonly TrialDesign[],
  neighbours: Neighbours,
): number {
  const columns = designColumns(trial, others, neighbours);
  const { own, also } = columns;
  if (columns.others.length === 0) return 1;
  return (
    varianceInflation(own, [...also, ...columns.others]) /
    varianceInflation(own, also)
  );
}

/**
 * The inflation of both effects of a pair.
 */
export function pairInflation(
  one: TrialDesign,
  other: TrialDesign,
  neighbours: Neighbours,
): { one: number; other: number; worst: number } {
  const ofOne = inflationOf(one, [other], neighbours);
  const ofOther = inflationOf(other, [one], neighbours);
  return { one: ofOne, other: ofOther, worst: Math.max(ofOne, ofOther) };
}
