import { assertProbability } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';
import type { ClusteredQuantileArm, QuantileArm } from '../arms';
import { impliedVariance, tooFewValues } from './orderStatistics';
import {
  armMoments,
  independentRelativeVariance,
  sampleCovariance,
  type Prepared,
  type PreparedArm,
} from './prepared';

type AnyQuantileArm = QuantileArm | ClusteredQuantileArm;

/**
 * How many times larger the variance of the share at or below the quantile is
 * than with independent values (Deng, Knoblich & Lu 2018).
 */
function clusterFactor(input: ClusteredQuantileArm): number | Failure {
  const { clusters, quantile, n } = input;
  const below = armMoments(clusters, input.below);
  if (!below.ok) return below;
  const size = armMoments(clusters, input.size);
  if (!size.ok) return size;
  if (!Number.isFinite(input.sumProducts)) {
    return fail('non-finite', 'A sum of products is not a finite number.');
  }
  if (!(size.mean > 0)) {
    return fail('inconsistent-sums', 'The clusters hold no values.');
  }
  const covariance = sampleCovariance(
    clusters,
    input.below.sum,
    input.size.sum,
    input.sumProducts,
  );
  const share = below.mean / size.mean;
  const varianceOfShare =
    (below.m2 / (clusters - 1) -
      2 * share * covariance +
      (share * share * size.m2) / (clusters - 1)) /
    (clusters * size.mean * size.mean);
  return varianceOfShare / ((quantile * (1 - quantile)) / n);
}

function checkArm(input: AnyQuantileArm): Failure | null {
  const { n, nStar, quantile, estimate, lower, upper, boundsAlpha } = input;
  assertProbability('quantile', quantile);
  const alpha = boundsAlpha ?? 0.05;
  assertProbability('boundsAlpha', alpha);
  if (![n, nStar, estimate, lower, upper].every(Number.isFinite)) {
    return fail('non-finite', 'A number of an arm is not finite.');
  }
  if (n < 0 || nStar < 0 || nStar > n || lower > upper) {
    return fail('inconsistent-sums', 'No sample has these counts and bounds.');
  }
  if (n < 2) {
    return fail('insufficient-data', `An arm has ${n} values, 2 are needed.`);
  }
  // Bounds that had to be clipped to the sample imply no variance.
  return tooFewValues(nStar, quantile, alpha)
    ? fail('zero-variance', 'Too few values for bounds of this quantile.')
    : null;
}

function prepareArm(
  input: AnyQuantileArm,
): (PreparedArm & { ok: true }) | Failure {
  const problem = checkArm(input);
  if (problem) return problem;
  const { n, nStar, lower, upper, estimate } = input;
  if (lower === upper) {
    return fail('zero-variance', 'The bounds of a quantile coincide.');
  }
  const alpha = input.boundsAlpha ?? 0.05;
  const independent = impliedVariance({ n, nStar, lower, upper, alpha });
  const factor = input.kind === 'quantile' ? 1 : clusterFactor(input);
  if (typeof factor !== 'number') return factor;
  return {
    ok: true,
    n,
    mean: estimate,
    baseline: estimate,
    variance: independent * factor,
  };
}

/** Quantiles by order statistics, clustered ones by the delta method. */
export function prepareQuantilePair(
  controlInput: AnyQuantileArm,
  treatmentInput: AnyQuantileArm,
): Prepared {
  if (controlInput.quantile !== treatmentInput.quantile) {
    throw new InferenceInputError('Both arms must have the same quantile');
  }
  const control = prepareArm(controlInput);
  if (!control.ok) return control;
  const treatment = prepareArm(treatmentInput);
  if (!treatment.ok) return treatment;
  return {
    ok: true,
    control,
    treatment,
    relativeVariance: () => independentRelativeVariance(control, treatment),
  };
}
