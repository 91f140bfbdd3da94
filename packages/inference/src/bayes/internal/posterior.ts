import { assertOneOf, assertPositive } from '../../internal/checks';
import { InferenceInputError } from '../../outcome';
import type { EffectScale } from '../../trials/arms';
import type { EffectPrior } from '../prior';

export function assertPrior(prior: EffectPrior): void {
  assertPositive('prior.variance', prior.variance);
  assertOneOf('prior.scale', prior.scale, ['relative', 'absolute']);
  if (!Number.isFinite(prior.mean)) {
    throw new InferenceInputError(
      `prior.mean must be finite, got ${prior.mean}`,
    );
  }
}

/**
 * The prior in units of the effect, flat when there is none; null when the
 * control mean that would convert it is 0.
 */
export function priorOnScale(
  prior: EffectPrior | undefined,
  effect: EffectScale,
  baseline: number,
): { mean: number; variance: number } | null {
  if (!prior) return { mean: 0, variance: Infinity };
  if (prior.scale === effect) return prior;
  if (baseline === 0) return null;
  const base = Math.abs(baseline);
  const factor = effect === 'absolute' ? base : 1 / base;
  return {
    mean: prior.mean * factor,
    variance: prior.variance * factor * factor,
  };
}

/** Share of the data in the posterior mean; the rest is the prior's. */
export function dataShare(priorVariance: number, variance: number): number {
  return priorVariance === Infinity
    ? 1
    : priorVariance / (priorVariance + variance);
}
