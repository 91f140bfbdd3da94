import {
  pairedCanaryConfidenceSequence,
  pairedCanaryTest,
} from '@hone/inference';
import { describeInterval } from '../sentence/formatEffect';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { Estimate, NoEstimate } from '../types';
import { noEstimate } from './noEstimate';

/** Without history the planned effective sample is taken as a quarter of the planned points. */
const PLANNED_EFFECTIVE_SHARE = 4;

interface Pairs {
  treated: number[];
  control: number[];
}

function pairsOf({ treated, control }: ArmSeries): Pairs {
  const pairs: Pairs = { treated: [], control: [] };
  treated.forEach((t, i) => {
    const c = control[i] ?? null;
    if (t === null || c === null) return;
    pairs.treated.push(t);
    pairs.control.push(c);
  });
  return pairs;
}

/**
 * Compares arms that ran side by side at equal instants, so that what hits both cancels. Valid at every look.
 *
 * Positive metrics are compared on the log scale, so that the effect is relative by construction; others by their
 * difference, as a share of the control's mean, or as it is where that mean is 0.
 */
export function pairedEstimator(
  series: ArmSeries,
  options: { alpha: number; plannedPoints: number; over: boolean },
): Estimate | NoEstimate {
  const method = 'paired-confidence-sequence';
  const { treated, control } = pairsOf(series);
  const n = treated.length;
  const means = {
    treatedMean: meanOf(series.treated),
    comparisonMean: meanOf(series.control),
  };
  if (n === 0) {
    return noEstimate(method, 'no-data', missingSide(series), { n, ...means });
  }
  const logScale = [...treated, ...control].every(value => value > 0);
  const transform = (values: number[]) =>
    logScale ? values.map(Math.log) : values;
  const baseline = transform(control);
  const canary = transform(treated);
  const result = pairedCanaryConfidenceSequence({
    baseline,
    canary,
    alpha: options.alpha,
    tuning: Math.max(8, options.plannedPoints / PLANNED_EFFECTIVE_SHARE),
  });
  if (!result.ok) {
    return noEstimate(method, result.reason, result.detail, { n, ...means });
  }
  const base = Math.abs(meanOf(control)!);
  const absolute = !logScale && base === 0;
  const scale = absolute ? 1 : base;
  const back = (value: number) =>
    logScale ? Math.expm1(value) : value / scale;
  const [lower, upper] = result.interval;
  const unit = absolute ? ('absolute' as const) : ('relative' as const);
  // Beside the sequence that decides, what a test for one look at the end would say.
  const single = options.over
    ? pairedCanaryTest({ baseline, canary, alpha: options.alpha })
    : null;
  return {
    ok: true,
    scale: unit,
    estimate: back(result.meanDifference),
    interval: [back(lower), back(upper)],
    pValue: result.pValue,
    standardError: logScale
      ? result.standardError * Math.exp(result.meanDifference)
      : result.standardError / scale,
    n,
    ...means,
    ready: result.ready,
    anytime: true,
    method: logScale ? `${method}-log` : method,
    version: result.version,
    notes: [
      ...(result.ready
        ? []
        : [
            `The points are worth ${result.effectiveSampleSize.toFixed(
              1,
            )} independent ones, 8 are needed.`,
          ]),
      ...(single?.ok
        ? [
            `A t test for one look at the end gives ${describeInterval({
              scale: unit,
              estimate: back(single.meanDifference),
              interval: [back(single.interval[0]), back(single.interval[1])],
            })}.`,
          ]
        : []),
      ...result.warnings.map(w => w.message),
    ],
  };
}

function missingSide(series: ArmSeries): string {
  const treated = series.treated.some(v => v !== null);
  const control = series.control.some(v => v !== null);
  if (!treated && !control) return 'Neither arm has a value yet.';
  if (!treated) return 'The treated arm has no value yet.';
  if (!control) return 'The control has no value yet.';
  return 'The arms have no instant in common yet.';
}
