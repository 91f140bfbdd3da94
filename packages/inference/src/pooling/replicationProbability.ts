import { assertPositive, assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * How much of a published or first result's distance from zero is true, on
 * average. Replications of 100 psychological findings found half of it (Open
 * Science Collaboration 2015). 0.55 is the one constant fitted to the 58
 * findings of the forecast benchmark; its projects alone give 0.55 and 0.58.
 */
const SHRINKAGE = 0.55;
/**
 * Beyond five standard errors chance is not what makes results fail to
 * replicate, and a smaller p value says no more.
 */
const LARGEST_Z = 5;

/**
 * How likely does the same trial, done again, come out significant in the same
 * direction? With true effects N(0, A) in units of the standard error, a
 * result z tells of a true effect N(Bz, B), B = A/(1 + A); a repetition with c
 * times the information then exceeds z_α with probability
 * Φ((√c·B|z| − z_α)/√(1 + cB)).
 *
 * @param input - two-sided `pValue` of the first result; `shrinkage` B, default
 *   0.55; `informationRatio` c, default 1, for instance the ratio of the sample
 *   sizes; two-sided `alpha` of the repetition, default 0.05
 * @returns the probability and the shrunken effect `z`, in standard errors of
 *   the first result; `invalid-p-value` for NaN or a p outside [0, 1]
 * @throws {@link InferenceInputError} for a shrinkage outside [0, 1], a ratio
 *   that is not positive or an alpha outside (0, 1)
 * @public
 */
export function replicationProbability(input: {
  pValue: number;
  shrinkage?: number;
  informationRatio?: number;
  alpha?: number;
}): Outcome<{ probability: number; z: number }> {
  const { pValue, shrinkage = SHRINKAGE, informationRatio = 1 } = input;
  const { alpha = 0.05 } = input;
  if (!(shrinkage >= 0 && shrinkage <= 1)) {
    throw new InferenceInputError(
      `shrinkage must lie in [0, 1], got ${shrinkage}`,
    );
  }
  assertPositive('informationRatio', informationRatio);
  assertProbability('alpha', alpha);
  if (!(pValue >= 0 && pValue <= 1)) {
    return fail('invalid-p-value', `${pValue} is not a p value.`);
  }
  const z = Math.min(LARGEST_Z, -normal.quantile(pValue / 2));
  const shrunken = shrinkage * z;
  const critical = -normal.quantile(alpha / 2);
  return succeed('replicationProbability', {
    probability: normal.cdf(
      (Math.sqrt(informationRatio) * shrunken - critical) /
        Math.sqrt(1 + informationRatio * shrinkage),
    ),
    z: shrunken,
  });
}
