import { assertPositive } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

/**
 * Indices at which a pattern is complete. The last value of the pattern lies
 * in the zone itself.
 *
 * @public
 */
export interface RunRules {
  /** Beyond 3σ. */
  beyondLimits: number[];
  /** Eighth or later value in a row on one side of the centre. */
  runOfEight: number[];
  /** Two of three in a row beyond 2σ on one side. */
  twoOfThreeBeyond2Sigma: number[];
  /** Four of five in a row beyond 1σ on one side. */
  fourOfFiveBeyond1Sigma: number[];
}

/** Positions where at least `needed` of the last `span` scores are beyond. */
function complete(
  scores: readonly number[],
  threshold: number,
  needed: number,
  span: number,
): number[] {
  const onSide = (side: 1 | -1, i: number) => {
    const beyond = (score: number) => side * score > threshold;
    if (!beyond(scores[i])) return false;
    const recent = scores.slice(Math.max(0, i - span + 1), i + 1);
    return recent.filter(beyond).length >= needed;
  };
  return scores.flatMap((_, i) => (onSide(1, i) || onSide(-1, i) ? [i] : []));
}

/**
 * Western Electric zone rules: patterns that noise around a fixed level rarely
 * makes. With the first rule alone the first false alarm comes after 370
 * independent normal values on average, with all four after 92. Sources:
 * Western Electric (1956); Champ & Woodall (1987).
 *
 * @param input - `values` in time order, null where one is missing (patterns
 *   bridge it); `centerLine` and `sigma` of the stable process
 * @returns indices per rule, empty without values; `non-finite`
 * @throws {@link InferenceInputError} for a sigma that is not positive and a
 *   centre that is not finite
 * @public
 */
export function runRules(input: {
  values: Series;
  centerLine: number;
  sigma: number;
}): Outcome<RunRules> {
  const { centerLine, sigma } = input;
  assertPositive('sigma', sigma);
  if (!Number.isFinite(centerLine)) {
    throw new InferenceInputError('centerLine must be finite');
  }
  const data = observed(input.values);
  if (!data.ok) return data;
  const scores = data.values.map(value => (value - centerLine) / sigma);
  const rule = (threshold: number, needed: number, span: number) =>
    complete(scores, threshold, needed, span).map(i => data.indices[i]);
  return succeed('runRules', {
    beyondLimits: rule(3, 1, 1),
    runOfEight: rule(0, 8, 8),
    twoOfThreeBeyond2Sigma: rule(2, 2, 3),
    fourOfFiveBeyond1Sigma: rule(1, 4, 5),
  });
}
