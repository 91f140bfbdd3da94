import {
  assertOneOf,
  assertPositive,
  assertProbability,
  assertSameLength,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import type {
  CanaryMetric,
  CanaryMetricVerdict,
  JudgedCanaryMetric,
} from './canaryMetric';
import { listNames } from './internal/describeCanary';
import { judgeKayenta } from './internal/judgeKayenta';
import { judgePaired } from './internal/judgePaired';

/**
 * Input of {@link judgeCanary}.
 *
 * @public
 */
export interface JudgeCanaryInput {
  metrics: readonly CanaryMetric[];
  /**
   * `anytime` (default) may be asked at every point, `paired` once at the end,
   * `kayenta` judges like Spinnaker.
   */
  mode?: 'anytime' | 'paired' | 'kayenta';
  /** Error rate of every interval, default 0.05. */
  alpha?: number;
  /** Points that the canary is planned to have, default 60: intervals of `anytime` are tightest there. */
  plannedPoints?: number;
  /** Kayenta mode only: weights of groups in percent. */
  groupWeights?: Readonly<Record<string, number>>;
}

/**
 * Result of {@link judgeCanary}.
 *
 * @public
 */
export interface CanaryJudgement {
  verdict: 'pass' | 'fail' | 'inconclusive';
  /** Why, in a sentence for people. */
  explanation: string;
  metrics: JudgedCanaryMetric[];
}

/** Points of typical canary metrics are worth about a quarter of independent ones. */
const EFFECTIVE_SHARE = 4;

/** Below it a sequence does not decide. */
const MINIMUM_TUNING = 8;

/** An hour of minutes. It must not depend on the points seen, or looking often would not be paid for. */
const PLANNED_POINTS = 60;

/**
 * Judges a canary beside its baseline, metric by metric and as a whole, with
 * the reason in words.
 *
 * Fails when a metric is degraded: its interval of canary minus baseline lies
 * beyond the margin. Passes when all are non-inferior, each at its own alpha,
 * because all have to be. Otherwise inconclusive: wait, or decide without
 * proof. Metrics that are positive throughout are compared on the log scale
 * when the margin is relative. Kayenta mode passes on the absence of evidence;
 * its marginal score is inconclusive.
 *
 * @param input - see {@link JudgeCanaryInput}
 * @returns the verdict; data problems of a metric make that metric
 *   inconclusive or `no-data`; `insufficient-data` without metrics
 * @throws {@link InferenceInputError} for unequal lengths, names used twice,
 *   unknown options, a negative margin, an alpha outside (0, 1), planned points
 *   that are not positive and wrong weights
 * @public
 */
export function judgeCanary(input: JudgeCanaryInput): Outcome<CanaryJudgement> {
  const { metrics, mode = 'anytime', alpha = 0.05 } = input;
  const { plannedPoints = PLANNED_POINTS } = input;
  assertOneOf('mode', mode, ['anytime', 'paired', 'kayenta']);
  assertProbability('alpha', alpha);
  assertPositive('plannedPoints', plannedPoints);
  checkMetrics(metrics);
  if (metrics.length === 0) {
    return fail('insufficient-data', 'There are no metrics.');
  }
  if (mode === 'kayenta') {
    const judged = judgeKayenta(metrics, input.groupWeights);
    if (!judged.ok) return judged;
    const { explanation } = judged;
    const verdict =
      judged.verdict === 'marginal' ? 'inconclusive' : judged.verdict;
    return succeed('judgeCanary', {
      verdict,
      explanation,
      metrics: judged.metrics,
    });
  }
  const tuning = Math.max(MINIMUM_TUNING, plannedPoints / EFFECTIVE_SHARE);
  const judged = metrics.map(metric =>
    judgePaired(metric, { mode, alpha, tuning }),
  );
  return succeed('judgeCanary', { ...conclude(judged), metrics: judged });
}

function checkMetrics(metrics: readonly CanaryMetric[]): void {
  const names = new Set<string>();
  for (const { name, margin = 0, marginScale, ...metric } of metrics) {
    if (names.has(name)) {
      throw new InferenceInputError(`two metrics have the name ${name}`);
    }
    names.add(name);
    assertSameLength(metric.baseline, metric.canary, 'baseline and canary');
    assertOneOf('harmfulDirection', metric.harmfulDirection, [
      'increase',
      'decrease',
    ]);
    assertOneOf('marginScale', marginScale ?? 'relative', [
      'relative',
      'absolute',
    ]);
    if (!(margin >= 0)) {
      throw new InferenceInputError(
        `margin of ${name} must not be negative, got ${margin}`,
      );
    }
  }
}

function conclude(
  metrics: readonly JudgedCanaryMetric[],
): Pick<CanaryJudgement, 'verdict' | 'explanation'> {
  const named = (...verdicts: CanaryMetricVerdict[]) =>
    metrics.filter(m => verdicts.includes(m.verdict)).map(m => m.name);
  const degraded = named('degraded');
  if (degraded.length > 0) {
    return {
      verdict: 'fail',
      explanation: `The canary fails: ${listNames(
        degraded,
      )} got worse than allowed.`,
    };
  }
  const open = named('inconclusive', 'no-data');
  return open.length > 0
    ? {
        verdict: 'inconclusive',
        explanation: `Nothing is proven yet: ${listNames(open)} ${
          open.length === 1 ? 'is' : 'are'
        } open.`,
      }
    : {
        verdict: 'pass',
        explanation: `The canary passes: ${listNames(
          metrics.map(m => m.name),
        )} kept within the margin.`,
      };
}
