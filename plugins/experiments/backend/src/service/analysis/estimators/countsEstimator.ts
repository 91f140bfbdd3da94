import { asymptoticConfidenceSequence } from '@hone/inference';
import type { ArmCounts, Estimate, NoEstimate } from '../types';
import { compareUnits } from './compareUnits';
import { noEstimate } from './noEstimate';
import { unitMoments } from './unitMoments';

/** Below so many of the rarer outcome the normal approximation promises too much. */
const MIN_EVENTS = 10;
const MIN_UNITS = 100;

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

/**
 * Compares arms by their units, less what their covariate explains where both have one. Valid at every look.
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
  const compared = compareUnits(control, treatment);
  const result = asymptoticConfidenceSequence({
    control: compared.control,
    treatment: compared.treatment,
    effect: 'absolute',
    alpha: options.alpha,
    tuning: plannedUnits(n, options.elapsedShare),
  });
  if (!result.ok) return noEstimate(method, result.reason, result.detail, seen);
  const ready = enoughEvents(counts.treated, counts.control);
  const { back, removed } = compared;
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
    method: `${method}-${compared.name}${removed === null ? '' : '-cuped'}`,
    version: result.version,
    notes: [
      ...(ready ? [] : [tooFew(counts)]),
      ...(removed === null ? [] : [describeRemoved(removed)]),
      ...result.warnings.map(w => w.message),
    ],
  };
}

function describeRemoved(share: number): string {
  const percent = Math.round(Math.max(0, share) * 100);
  return `What units did before their first exposure is taken into account (CUPED); it takes ${percent}% of the variance out.`;
}

function tooFew({ treated, control }: Parameters<typeof countsEstimator>[0]) {
  return treated.successes === null || control.successes === null
    ? `Fewer than ${MIN_UNITS} units were seen: too few for an interval that holds.`
    : `Fewer than ${MIN_EVENTS} events of the rarer kind were seen: too few for an interval that holds.`;
}
