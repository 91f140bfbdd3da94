import { succeed } from '../../internal/outcomes';
import { momentsOf } from '../../moments/summarize';
import type { Interval, Outcome } from '../../outcome';
import type { Series } from '../../series/series';
import type { CanaryMetric, JudgedCanaryMetric } from '../canaryMetric';
import { nonInferiorityVerdict } from '../nonInferiorityVerdict';
import { pairedCanaryConfidenceSequence } from '../pairedCanaryConfidenceSequence';
import { pairedCanaryTest } from '../pairedCanaryTest';
import { describeChange, describeMargin } from './describeCanary';
import { pairsOf } from './pairsOf';

export interface PairedOptions {
  mode: 'anytime' | 'paired';
  alpha: number;
  /** Effective sample size at which a sequence is tightest. */
  tuning: number;
}

/** Fewer equal differences say little even about a constant. */
const MINIMUM_CONSTANT = 8;

const lowerFirst = (text: string) => text[0].toLowerCase() + text.slice(1);

/** A metric without a usable estimate. */
export function unjudged(
  { name, marginScale = 'relative' }: CanaryMetric,
  verdict: 'inconclusive' | 'no-data',
  explanation: string,
): JudgedCanaryMetric {
  return {
    name,
    verdict,
    estimate: null,
    interval: null,
    scale: marginScale,
    explanation: `${name}: ${explanation}`,
  };
}

/** Judges a metric by its differences at equal stamps. */
export function judgePaired(
  metric: CanaryMetric,
  options: PairedOptions,
): JudgedCanaryMetric {
  const { marginScale: scale = 'relative' } = metric;
  const pairs = pairsOf(metric);
  if (!pairs.ok) return unjudged(metric, 'no-data', pairs.detail);
  if (pairs.baseline.length === 0) {
    return unjudged(metric, 'no-data', 'the two have no stamp in common.');
  }
  const { baseline, canary } = pairs;
  const points = baseline.length;
  // On the log scale a difference is relative, whatever the level does.
  const logarithmic =
    scale === 'relative' && [...baseline, ...canary].every(v => v > 0);
  const mean = Math.abs(momentsOf(baseline).mean);
  if (scale === 'relative' && mean === 0) {
    return judgeZeroBaseline(metric, canary);
  }
  const transformed = (series: Series) =>
    logarithmic
      ? series.map(v => (v === null || !(v > 0) ? null : Math.log(v)))
      : series;
  const test = estimate(
    transformed(metric.baseline),
    transformed(metric.canary),
    { ...options, points },
  );
  if (!test.ok) {
    return unjudged(metric, 'inconclusive', lowerFirst(test.detail));
  }
  const unit = scale === 'relative' ? mean : 1;
  const back = (x: number) => (logarithmic ? Math.expm1(x) : x / unit);
  const [lower, upper] = test.interval;
  return judgeInterval(metric, {
    estimate: back(test.estimate),
    interval: [back(lower), back(upper)],
    ready: test.ready,
    alpha: options.alpha,
    points,
    remarks: test.warnings.map(warning => warning.message),
  });
}

interface Estimate {
  estimate: number;
  interval: Interval;
  ready: boolean;
}

function estimate(
  baseline: Series,
  canary: Series,
  { mode, alpha, tuning, points }: PairedOptions & { points: number },
): Outcome<Estimate> {
  const test =
    mode === 'anytime'
      ? pairedCanaryConfidenceSequence({ baseline, canary, alpha, tuning })
      : pairedCanaryTest({ baseline, canary, alpha });
  if (test.ok) {
    const { meanDifference, interval, warnings } = test;
    const ready = !('ready' in test) || test.ready;
    return succeed(
      'judgeCanary',
      { estimate: meanDifference, interval, ready },
      warnings,
    );
  }
  if (test.reason !== 'zero-variance' || points < MINIMUM_CONSTANT) return test;
  // The same difference at every point is what it is, and needs no interval.
  const pairs = pairsOf({ baseline, canary });
  if (!pairs.ok) return pairs;
  const difference =
    momentsOf(pairs.canary).mean - momentsOf(pairs.baseline).mean;
  return succeed('judgeCanary', {
    estimate: difference,
    interval: [difference, difference] as Interval,
    ready: true,
  });
}

/** No share of 0 exists, but all zeros on both sides are no harm either. */
function judgeZeroBaseline(
  metric: CanaryMetric,
  canary: readonly number[],
): JudgedCanaryMetric {
  if (canary.every(v => v === 0) && canary.length >= MINIMUM_CONSTANT) {
    return {
      ...unjudged(
        metric,
        'inconclusive',
        `both were 0 at all ${canary.length} points.`,
      ),
      verdict: 'non-inferior',
      estimate: 0,
      interval: [0, 0],
    };
  }
  return unjudged(
    metric,
    'inconclusive',
    'the mean of the baseline is 0, so no share of it can be a margin; give an absolute one.',
  );
}

function judgeInterval(
  metric: CanaryMetric,
  found: Estimate & { alpha: number; points: number; remarks: string[] },
): JudgedCanaryMetric {
  const { name, harmfulDirection, margin = 0.1 } = metric;
  const { marginScale: scale = 'relative' } = metric;
  const { verdict } = found.ready
    ? nonInferiorityVerdict({
        interval: found.interval,
        margin,
        harmfulDirection,
      })
    : { verdict: 'inconclusive' as const };
  const limit = describeMargin(margin, scale, harmfulDirection);
  const conclusion = {
    'non-inferior': `harm beyond the margin (${limit}) is ruled out`,
    degraded: `that is worse than the margin (${limit}) allows`,
    inconclusive: found.ready
      ? `whether that keeps the margin (${limit}) is open`
      : 'the points are too few or too alike to decide',
  }[verdict];
  return {
    name,
    verdict,
    estimate: found.estimate,
    interval: found.interval,
    scale,
    explanation: [
      `${name}: ${describeChange(found, scale)}; ${conclusion}.`,
      ...found.remarks,
    ].join(' '),
  };
}
