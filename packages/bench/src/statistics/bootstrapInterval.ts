import { createRng } from '@hone/inference';
import { percentile } from './percentile';

const RESAMPLES = 2000;
const MIN_CASES = 10;

/**
 * A 95 % interval of a score over cases: the middle of what 2,000 seeded resamples of the cases give.
 *
 * @param score - of a list of cases
 * @returns null with fewer than ten cases
 */
export function bootstrapInterval<Case>(
  cases: readonly Case[],
  score: (cases: readonly Case[]) => number,
  seed: number | string = 1,
): [number, number] | null {
  if (cases.length < MIN_CASES) return null;
  const rng = createRng(seed);
  const found = Array.from({ length: RESAMPLES }, () =>
    score(cases.map(() => cases[rng.int(cases.length)])),
  );
  return [percentile(found, 2.5)!, percentile(found, 97.5)!];
}
