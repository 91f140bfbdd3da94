import { asymptoticConfidenceSequence, type Arm } from '@hone/inference';
import type { ArmCounts, Estimate, NoEstimate } from '../types';
import { noEstimate } from './noEstimate';

/** Below so many of the rarer outcome the normal approximation promises too much. */
const MIN_EVENTS = 10;
const MIN_UNITS = 100;

/** Mean and variance of one unit. */
interface UnitMoments {
  n: number;
  mean: number;
  variance: number;
}

function unitMoments(counts: ArmCounts): UnitMoments | null {
  const { n, successes, mean, m2 } = counts;
  if (n <= 0) return null;
  if (successes !== null) {
    const share = successes / n;
    return { n, mean: share, variance: share * (1 - share) };
  }
  return mean === null || m2 === null || n < 2
    ? null
    : { n, mean, variance: m2 / (n - 1) };
}

function meanArm({ n, mean, variance }: UnitMoments): Arm {
  return {
    kind: 'mean',
    n,
    sum: n * mean,
    sumSquares: (n - 1) * variance + n * mean * mean,
  };
}

function enoughEvents(a: ArmCounts, b: ArmCounts): boolean {
  if (a.successes === null || b.successes === null) {
    return a.n + b.n >= MIN_UNITS;
  }
  const successes = a.successes + b.successes;
  return Math.min(successes, a.n + b.n - successes) >= MIN_EVENTS;
}

/** A power of two, so that the sequence keeps its shape while the traffic wavers. */
function plannedUnits(n: number, elapsedShare: number): number {
  const planned = Math.max(MIN_UNITS, n / Math.max(elapsedShare, 0.01));
  return 2 ** Math.round(Math.log2(planned));
}

interface Comparison {
  control: Arm;
  treatment: Arm;
  scale: 'relative' | 'absolute';
  name: 'log-ratio' | 'ratio' | 'difference';
  back(value: number): number;
}

/**
 * Chooses the scale. The logarithm of the ratio is nearest to normal where both means are positive, few events
 * included; each arm enters by the delta method, with the variance of its unit over its squared mean, and counted from
 * the control's logarithm. Elsewhere the difference is a share of the control's mean, or stays as it is where that is 0.
 */
function comparison(control: UnitMoments, treatment: UnitMoments): Comparison {
  if (control.mean > 0 && treatment.mean > 0) {
    const onLog = ({ n, mean, variance }: UnitMoments): Arm =>
      meanArm({
        n,
        mean: Math.log(mean / control.mean),
        variance: variance / (mean * mean),
      });
    return {
      control: onLog(control),
      treatment: onLog(treatment),
      scale: 'relative',
      name: 'log-ratio',
      back: Math.expm1,
    };
  }
  const base = Math.abs(control.mean);
  return {
    control: meanArm(control),
    treatment: meanArm(treatment),
    scale: base > 0 ? 'relative' : 'absolute',
    name: base > 0 ? 'ratio' : 'difference',
    back: value => value / (base || 1),
  };
}

/**
 * Compares arms by their units. Valid at every look.
 *
 * @param elapsedShare - how much of the planned time is over
 */
export function countsEstimator(
  counts: { treated: ArmCounts; control: ArmCounts },
  options: { alpha: number; elapsedShare: number },
): Estimate | NoEstimate {
  const method = 'confidence-sequence-of-units';
  const treatment = unitMoments(counts.treated);
  const control = unitMoments(counts.control);
  const n = counts.treated.n + counts.control.n;
  const seen = {
    n,
    treatedMean: treatment?.mean ?? null,
    comparisonMean: control?.mean ?? null,
  };
  if (!treatment || !control) {
    return noEstimate(method, 'no-data', 'An arm has no units yet.', seen);
  }
  const compared = comparison(control, treatment);
  const result = asymptoticConfidenceSequence({
    control: compared.control,
    treatment: compared.treatment,
    effect: 'absolute',
    alpha: options.alpha,
    tuning: plannedUnits(n, options.elapsedShare),
  });
  if (!result.ok) return noEstimate(method, result.reason, result.detail, seen);
  const ready = enoughEvents(counts.treated, counts.control);
  const { back } = compared;
  const estimate = back(result.estimate);
  return {
    ok: true,
    scale: compared.scale,
    estimate,
    interval: [back(result.interval[0]), back(result.interval[1])],
    pValue: result.pValue,
    standardError:
      compared.name === 'log-ratio'
        ? result.standardError * (1 + estimate)
        : back(result.standardError),
    ...seen,
    ready,
    anytime: true,
    method: `${method}-${compared.name}`,
    version: result.version,
    notes: [
      ...(ready ? [] : [tooFew(counts)]),
      ...result.warnings.map(w => w.message),
    ],
  };
}

function tooFew({ treated, control }: Parameters<typeof countsEstimator>[0]) {
  return treated.successes === null || control.successes === null
    ? `Fewer than ${MIN_UNITS} units were seen: too few for an interval that holds.`
    : `Fewer than ${MIN_EVENTS} events of the rarer kind were seen: too few for an interval that holds.`;
}
