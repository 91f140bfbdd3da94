import { srmTest } from '@hone/inference';
import type { AnalysisInput, MetricReading, TrialCheck } from '../types';

const ALARM = 0.001;

/**
 * The share of the units that the treated arm was planned to get; half when no share was planned.
 */
export function plannedTreatedShare(
  input: Pick<AnalysisInput, 'treated' | 'control'>,
): number {
  const treated = input.treated.share;
  const control = input.control?.share;
  if (treated !== undefined && control !== undefined) {
    return treated / (treated + control);
  }
  return treated ?? (control === undefined ? 0.5 : 1 - control);
}

/**
 * What the sample-ratio check found.
 */
export interface SampleRatio {
  check: TrialCheck;
  pValue: number | undefined;
  treatedShare: number;
  planned: number;
}

/**
 * Checks that the arms hold as many units as planned. A mismatch means that the assignment is broken, and with it
 * every comparison. Canaries split requests, not units, so there it only applies when a share was planned.
 */
export function sampleRatioCheck(
  input: AnalysisInput,
  reading: MetricReading,
): SampleRatio {
  const title = 'Units are split as planned';
  const { counts } = reading;
  const planned = plannedTreatedShare(input);
  const applies =
    input.design === 'ab' ||
    (input.design === 'canary' && input.treated.share !== undefined);
  const skip = (detail: string) => ({
    check: {
      id: 'srm',
      title,
      state: 'not-applicable' as const,
      detail,
    },
    pValue: undefined,
    treatedShare: planned,
    planned,
  });
  if (!applies) return skip('This design does not split units.');
  if (!counts || counts.treated.n + counts.control.n === 0) {
    return skip('The source holds no unit counts.');
  }
  if (planned <= 0 || planned >= 1) {
    return skip('The plan gives all units to one arm.');
  }
  const observed = [counts.treated.n, counts.control.n];
  const result = srmTest({ observed, weights: [planned, 1 - planned] });
  if (!result.ok) return skip(result.detail);
  const treatedShare = observed[0] / (observed[0] + observed[1]);
  const failed = result.pValue < ALARM;
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return {
    check: {
      id: 'srm',
      title,
      state: failed ? 'failed' : 'passed',
      detail: `${percent(treatedShare)} of ${(
        observed[0] + observed[1]
      ).toLocaleString('en-US')} units are treated, ${percent(
        planned,
      )} were planned (p ${
        result.pValue < ALARM
          ? 'below 0.001'
          : `= ${result.pValue.toPrecision(2)}`
      }).`,
      voids: 'srm',
    },
    pValue: result.pValue,
    treatedShare,
    planned,
  };
}
