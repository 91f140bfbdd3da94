import {
  assertPositive,
  assertProbability,
  assertWholeNumber,
} from '../../internal/checks';
import { sequentialCriticalValue } from '../../internal/confidenceSequence';
import { fail, succeed } from '../../internal/outcomes';
import {
  assertPrior,
  dataShare,
  priorOnScale,
} from '../../bayes/internal/posterior';
import type { EffectPrior } from '../../bayes/prior';
import { normal } from '../../numerics/distributions';
import type { Outcome } from '../../outcome';
import type { Arm, EffectScale } from '../arms';
import { measureEffect, zeroBaseline, type Effect } from '../internal/effect';

/**
 * Input of {@link midExperimentPower}.
 *
 * @public
 */
export interface MidExperimentDesign {
  /** The arms so far, as for `welchTest`. */
  control: Arm;
  treatment: Arm;
  effect: EffectScale;
  /** The effect worth seeing, on the scale of `effect`. */
  mde: number;
  /** Wanted power of all goal metrics together, default 0.8. */
  power?: number;
  /** Two-sided error rate, default 0.05. */
  alpha?: number;
  /** Plan for `asymptoticConfidenceSequence` instead of one look. */
  sequential?: boolean;
  /** Its tuning, default 5000. */
  tuning?: number;
  /** Plan for a credible interval of `bayesianTest` that excludes 0. */
  prior?: EffectPrior;
  /** Arms of the experiment, control included, default 2. */
  arms?: number;
  /** Number of goal metrics, default 1. */
  goals?: number;
  /** Whether alpha is shared by all arms and goals (Bonferroni). */
  corrected?: boolean;
}

const LARGEST_FACTOR = 2 ** 40;
const PRECISION = 1e-8;

/** Power with `factor` times more data, as a function of that factor. */
type PowerCurve = (factor: number) => number;

/** P(|estimate| leaves ± half) when the truth is mde. */
function leaves(mde: number, half: number, standardError: number): number {
  const above = (half - mde) / standardError;
  const below = (-half - mde) / standardError;
  // Beyond double arithmetic: the result is refused when it is wrapped.
  if (Number.isNaN(above + below)) return NaN;
  return normal.sf(above) + normal.cdf(below);
}

function frequentistCurve(
  { n, variance }: Effect,
  mde: number,
  critical: (n: number) => number,
): PowerCurve {
  return factor => {
    const standardError = Math.sqrt(variance / (1 + factor));
    const half = critical(n * (1 + factor)) * standardError;
    return leaves(mde, half, standardError);
  };
}

/**
 * The posterior mean is share·d + (1 − share)·m₀; it leaves ± z·sd when d
 * leaves ± z·sd/share − (1 − share)·m₀/share.
 */
function bayesianCurve(
  { variance }: Effect,
  mde: number,
  z: number,
  prior: { mean: number; variance: number },
): PowerCurve {
  return factor => {
    const sampling = variance / (1 + factor);
    const share = dataShare(prior.variance, sampling);
    const half = (z * Math.sqrt(share * sampling)) / share;
    const offset = ((1 - share) / share) * prior.mean;
    return leaves(mde + offset, half, Math.sqrt(sampling));
  };
}

function smallestFactor(curve: PowerCurve, target: number): number {
  if (curve(0) >= target) return 0;
  let high = 1;
  while (curve(high) < target) {
    if (high > LARGEST_FACTOR) return Infinity;
    high *= 2;
  }
  let low = high === 1 ? 0 : high / 2;
  while (high - low > PRECISION * Math.max(1, low)) {
    const middle = (low + high) / 2;
    if (curve(middle) >= target) high = middle;
    else low = middle;
  }
  return high;
}

function readDesign(design: MidExperimentDesign) {
  const { alpha = 0.05, power = 0.8, arms = 2, goals = 1 } = design;
  const { tuning = 5000, sequential = false, corrected = false } = design;
  assertProbability('alpha', alpha);
  assertProbability('power', power);
  assertPositive('tuning', tuning);
  assertWholeNumber('arms', arms, 2);
  assertWholeNumber('goals', goals, 1);
  if (design.prior) assertPrior(design.prior);
  const level = corrected ? alpha / ((arms - 1) * goals) : alpha;
  const z = -normal.quantile(level / 2);
  return {
    z,
    target: power ** (1 / goals),
    critical: sequential
      ? (n: number) => sequentialCriticalValue(n, level, tuning)
      : () => z,
  };
}

/**
 * How much more data a running experiment needs: power to see `mde` now, with
 * twice the data, and the smallest factor f of further data (variance
 * V/(1 + f)) that reaches the wanted power (planning as in gbstats 0.8.0).
 *
 * It looks at the variance so far, not at the effect seen so far, so it does
 * not invite stopping on a whim.
 *
 * @param design - the arms so far and what is planned
 * @returns powers and f, 0 when the power is there; `unbounded` when no amount
 *   of data reaches it, otherwise reasons as for `welchTest`
 * @throws {@link InferenceInputError} for options outside their range
 * @public
 */
export function midExperimentPower(
  design: MidExperimentDesign,
): Outcome<{ powerNow: number; powerAtDouble: number; scalingFactor: number }> {
  const { z, target, critical } = readDesign(design);
  const effect = measureEffect(design.control, design.treatment, design.effect);
  if (!effect.ok) return effect;
  const { mde, prior } = design;
  if (!Number.isFinite(mde)) {
    return fail('non-finite', 'The effect to see is not a finite number.');
  }
  if (!(effect.variance > 0 && Number.isFinite(effect.variance))) {
    return fail('zero-variance', 'The effect has no usable standard error.');
  }
  const scaled = priorOnScale(prior, design.effect, effect.baseline);
  if (!scaled) return zeroBaseline();
  const curve = prior
    ? bayesianCurve(effect, mde, z, scaled)
    : frequentistCurve(effect, mde, critical);
  const scalingFactor = smallestFactor(curve, target);
  if (scalingFactor === Infinity) {
    return fail('unbounded', 'No amount of data reaches the wanted power.');
  }
  return succeed(
    'midExperimentPower',
    { powerNow: curve(0), powerAtDouble: curve(1), scalingFactor },
    effect.warnings,
  );
}
