import { regressionToTheMean, summarize } from '@hone/inference';
import type { MetricSnapshot } from '../../../store/experiments';
import type { ArmSeries } from '../data/armSeries';
import { meanOf } from '../data/meanOf';
import type { TrialCheck } from '../types';

const BAD_QUARTER_SD = 1;

/**
 * Says whether the trial followed a bad period, and which change is to be expected from that alone.
 *
 * @returns the relative change; null where there is none to expect
 */
export function bounceCheck(
  series: ArmSeries,
  direction: MetricSnapshot['direction'],
): { check: TrialCheck; change: number | null } {
  const base = {
    id: 'regression-to-the-mean',
    title: 'Not started after a bad period',
  };
  const before = series.treated.slice(0, series.grid.before);
  const quarter = Math.ceil(before.length / 4);
  const earlier = before.slice(0, before.length - quarter);
  const recent = meanOf(before.slice(before.length - quarter));
  const summary = summarize(earlier.filter(v => v !== null));
  if (!summary.ok || recent === null || quarter < 2 || summary.sd === 0) {
    return {
      change: null,
      check: {
        ...base,
        state: 'not-applicable',
        detail: 'The history is too short to tell.',
      },
    };
  }
  const sign = direction === 'lower-is-better' ? 1 : -1;
  const badness = (sign * (recent - summary.mean)) / summary.sd;
  if (badness < BAD_QUARTER_SD) {
    return {
      change: null,
      check: {
        ...base,
        state: 'passed',
        detail: 'The last quarter of the history was not unusually bad.',
      },
    };
  }
  const expected = regressionToTheMean({
    mean: summary.mean,
    baseline: recent,
    correlation: Math.max(-1, Math.min(1, summary.lag1Autocorrelation)),
  });
  const change =
    expected.ok && recent !== 0
      ? expected.expectedChange / Math.abs(recent)
      : null;
  return {
    change,
    check: {
      ...base,
      state: 'warning',
      detail: `The last quarter of the history was bad (${badness.toFixed(
        1,
      )} standard deviations)${
        change === null
          ? ''
          : `; a change of ${(change * 100).toFixed(
              0,
            )}% is to be expected without any cause`
      }.`,
    },
  };
}
