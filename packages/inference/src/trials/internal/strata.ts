import { assertOneOf } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { mergeMoments } from '../../moments/mergeMoments';
import type { Moments } from '../../moments/moments';
import { InferenceInputError, type Failure, type Warning } from '../../outcome';
import type { EffectScale, MeanArm, ProportionArm } from '../arms';
import { baselineWarnings, welchDf, zeroBaseline, type Effect } from './effect';
import { armMoments } from './prepared';
import { prepareProportion } from './simpleArms';

type StratumArm = MeanArm | ProportionArm;

/** One stratum with the moments of both arms. */
interface Stratum {
  control: Moments;
  treatment: Moments;
}

function toMoments(arm: StratumArm): (Moments & { ok: true }) | Failure {
  if (arm.n === 0) return { ok: true, n: 0, mean: 0, m2: 0 };
  if (arm.kind === 'proportion' && arm.n >= 2) {
    const checked = prepareProportion(arm);
    if (!checked.ok) return checked;
  }
  const sums =
    arm.kind === 'mean'
      ? { sum: arm.sum, sumSquares: arm.sumSquares }
      : { sum: arm.successes, sumSquares: arm.successes };
  // One unit has no variance, but its mean still counts after merging.
  if (arm.n === 1) return { ok: true, n: 1, mean: sums.sum, m2: 0 };
  return armMoments(arm.n, sums);
}

/** Merges strata that are too thin for a variance into their neighbour. */
function mergeThin(strata: Stratum[]): Stratum[] {
  const merged: Stratum[] = [];
  const thin = (s: Stratum) => s.control.n < 2 || s.treatment.n < 2;
  const join = (a: Stratum, b: Stratum): Stratum => ({
    control: mergeMoments(a.control, b.control),
    treatment: mergeMoments(a.treatment, b.treatment),
  });
  for (const stratum of strata) {
    const last = merged.at(-1);
    if (last && (thin(last) || thin(stratum))) {
      merged[merged.length - 1] = join(last, stratum);
    } else {
      merged.push(stratum);
    }
  }
  return merged;
}

function unitVariance(moments: Moments, binary: boolean): number {
  return moments.m2 / (binary ? moments.n : moments.n - 1);
}

/**
 * Mean effect over strata and the covariance of (control mean, effect), with
 * stratum shares that are random themselves.
 */
function combine(strata: Stratum[], binary: boolean) {
  const total = strata.reduce((n, s) => n + s.control.n + s.treatment.n, 0);
  let mean = 0;
  let effect = 0;
  const within = [0, 0, 0];
  const second = [0, 0, 0];
  for (const { control, treatment } of strata) {
    const n = control.n + treatment.n;
    const share = n / total;
    const difference = treatment.mean - control.mean;
    const w = (unitVariance(control, binary) * n) / control.n;
    const u = (unitVariance(treatment, binary) * n) / treatment.n;
    mean += share * control.mean;
    effect += share * difference;
    within[0] += share * w;
    within[1] -= share * w;
    within[2] += share * (w + u);
    second[0] += share * control.mean * control.mean;
    second[1] += share * control.mean * difference;
    second[2] += share * difference * difference;
  }
  return {
    n: total,
    mean,
    effect,
    varianceMean: (within[0] + second[0] - mean * mean) / total,
    covariance: (within[1] + second[1] - mean * effect) / total,
    varianceEffect: (within[2] + second[2] - effect * effect) / total,
  };
}

function pooledArms(strata: Stratum[]) {
  const arm = (pick: (s: Stratum) => Moments) => {
    const moments = strata.map(pick).reduce((a, b) => mergeMoments(a, b));
    return {
      n: moments.n,
      mean: moments.mean,
      baseline: moments.mean,
      variance: moments.m2 / (moments.n - 1),
    };
  };
  return { control: arm(s => s.control), treatment: arm(s => s.treatment) };
}

function readStrata(
  input: readonly { control: StratumArm; treatment: StratumArm }[],
): Stratum[] | Failure {
  const kinds = new Set(input.flatMap(s => [s.control.kind, s.treatment.kind]));
  if (kinds.size > 1) {
    throw new InferenceInputError('All strata must have arms of one kind');
  }
  const strata: Stratum[] = [];
  for (const { control, treatment } of input) {
    assertOneOf('kind of a stratum', control.kind, ['mean', 'proportion']);
    const a = toMoments(control);
    if (!a.ok) return a;
    const b = toMoments(treatment);
    if (!b.ok) return b;
    strata.push({ control: a, treatment: b });
  }
  return strata;
}

export function measureStratifiedEffect(
  input: readonly { control: StratumArm; treatment: StratumArm }[],
  effect: EffectScale,
): Effect | Failure {
  assertOneOf('effect', effect, ['absolute', 'relative']);
  const read = readStrata(input);
  if ('ok' in read) return read;
  const strata = mergeThin(read);
  const thinnest = Math.min(
    ...strata.flatMap(s => [s.control.n, s.treatment.n]),
  );
  if (strata.length === 0 || thinnest < 2) {
    return fail('insufficient-data', 'An arm has fewer than 2 units.');
  }
  const pooled = pooledArms(strata);
  if (!(pooled.control.variance > 0 && pooled.treatment.variance > 0)) {
    return fail('zero-variance', 'The values of an arm do not vary.');
  }
  const combined = combine(strata, input[0].control.kind === 'proportion');
  const { mean } = combined;
  const warnings: Warning[] = baselineWarnings(
    effect,
    mean,
    Math.sqrt(combined.varianceMean),
  );
  if (strata.length < read.length) {
    warnings.push({
      code: 'merged-strata',
      message:
        'A stratum with fewer than two units in an arm was merged into its neighbour.',
    });
  }
  const base = {
    ok: true as const,
    n: combined.n,
    df: welchDf(pooled.control, pooled.treatment),
    baseline: mean,
    warnings,
  };
  if (effect === 'absolute') {
    return {
      ...base,
      estimate: combined.effect,
      variance: combined.varianceEffect,
    };
  }
  if (mean === 0) return zeroBaseline();
  const slope = -combined.effect / mean;
  return {
    ...base,
    estimate: combined.effect / Math.abs(mean),
    variance:
      (combined.varianceEffect +
        2 * slope * combined.covariance +
        slope * slope * combined.varianceMean) /
      (mean * mean),
  };
}
