import { assertOneOf } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure, type Warning } from '../../outcome';
import type { Arm, EffectScale } from '../arms';
import { prepareCupedPair } from './cupedArms';
import { prepareCupedRatioPair } from './cupedRatioArms';
import type { Prepared, PreparedArm } from './prepared';
import { prepareQuantilePair } from './quantileArms';
import { prepareSimplePair } from './simpleArms';

/** The effect of treatment against control and its sampling variance. */
export interface Effect {
  ok: true;
  /** Units of both arms. */
  n: number;
  estimate: number;
  /** Squared standard error. */
  variance: number;
  /** Welch–Satterthwaite degrees of freedom. */
  df: number;
  /** Control mean before adjustment, which relative effects are shares of. */
  baseline: number;
  warnings: Warning[];
}

const KINDS = [
  'mean',
  'proportion',
  'ratio',
  'cuped-mean',
  'cuped-proportion',
  'cuped-ratio',
  'quantile',
  'quantile-clustered',
] as const;

export function preparePair(control: Arm, treatment: Arm): Prepared {
  assertOneOf('kind', control.kind, KINDS);
  if (control.kind !== treatment.kind) {
    throw new InferenceInputError(
      `Both arms must have the same kind, got ${control.kind} and ${treatment.kind}`,
    );
  }
  if (control.kind === 'cuped-ratio' && treatment.kind === 'cuped-ratio') {
    return prepareCupedRatioPair(control, treatment);
  }
  if ('outcome' in control && 'outcome' in treatment) {
    return prepareCupedPair(control, treatment);
  }
  if ('nStar' in control && 'nStar' in treatment) {
    return prepareQuantilePair(control, treatment);
  }
  return prepareSimplePair(
    control as Parameters<typeof prepareSimplePair>[0],
    treatment as Parameters<typeof prepareSimplePair>[1],
  );
}

export function welchDf(a: PreparedArm, b: PreparedArm): number {
  const qa = a.variance / a.n;
  const qb = b.variance / b.n;
  // Shares instead of squares: no underflow for tiny variances.
  const share = qa / (qa + qb);
  return (
    1 / ((share * share) / (a.n - 1) + ((1 - share) * (1 - share)) / (b.n - 1))
  );
}

export function baselineWarnings(
  effect: EffectScale,
  mean: number,
  standardError: number,
): Warning[] {
  if (effect === 'absolute' || Math.abs(mean) >= 10 * standardError) return [];
  return [
    {
      code: 'imprecise-baseline',
      message:
        'The control mean is less than ten standard errors from 0, so the interval of the relative effect is lopsided. Prefer fiellerInterval.',
    },
  ];
}

export function zeroBaseline(): Failure {
  return fail(
    'zero-baseline',
    'The control mean is 0: a relative effect is undefined.',
  );
}

export function measureEffect(
  controlArm: Arm,
  treatmentArm: Arm,
  effect: EffectScale,
): Effect | Failure {
  assertOneOf('effect', effect, ['absolute', 'relative']);
  const pair = preparePair(controlArm, treatmentArm);
  if (!pair.ok) return pair;
  const { control, treatment } = pair;
  // A negative variance means sums of products that no data can have.
  if (!(control.variance > 0 && treatment.variance > 0)) {
    return fail('zero-variance', 'The values of an arm do not vary.');
  }
  const difference = treatment.mean - control.mean;
  const base = {
    ok: true as const,
    n: control.n + treatment.n,
    df: welchDf(control, treatment),
    baseline: control.baseline,
    warnings: baselineWarnings(
      effect,
      control.baseline,
      Math.sqrt(control.variance / control.n),
    ),
  };
  if (effect === 'absolute') {
    return {
      ...base,
      estimate: difference,
      variance: control.variance / control.n + treatment.variance / treatment.n,
    };
  }
  if (control.baseline === 0) return zeroBaseline();
  return {
    ...base,
    estimate: difference / Math.abs(control.baseline),
    variance: pair.relativeVariance(),
  };
}
