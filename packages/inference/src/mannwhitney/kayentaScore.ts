import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import type { KayentaClassification } from './kayentaClassify';

/**
 * A classified metric as {@link kayentaScore} sees it.
 *
 * @public
 */
export interface KayentaMetric {
  group: string;
  classification: KayentaClassification;
  /** Whether anything but `Pass` fails the canary. */
  critical?: boolean;
}

/**
 * Result of {@link kayentaScore}.
 *
 * @public
 */
export interface KayentaScore {
  /** In [0, 100], two decimals. */
  score: number;
  verdict: 'pass' | 'marginal' | 'fail';
  groups: { group: string; score: number; weight: number }[];
  /** Why, in a sentence. */
  explanation: string;
}

/** From this share of metrics without data on there is nothing to judge. */
const TOO_MUCH_NODATA = 0.5;

/** Weights are typed by people: thirds do not add to 100 exactly. */
const ROUNDING = 0.05;

/**
 * Weighs classified metrics into Kayenta's score and verdict.
 *
 * A group scores 100 · Pass/(Pass + High + Low + NodataFailMetric), 100 when it
 * has only `Nodata`. Groups without a weight share what the others leave of
 * 100. A critical metric that is not `Pass`, or `Nodata` in half of the
 * metrics, makes 0. Source: scorer of Spinnaker's NetflixACAJudge 1.0.
 *
 * @param input - `metrics`; `groupWeights` in percent, only for groups that
 *   occur; limits `pass` (default 95) and `marginal` (default 75), both reached
 *   by equality
 * @returns score, verdict, groups and the reason; `insufficient-data` without
 *   metrics
 * @throws {@link InferenceInputError} for weights that are negative, name no
 *   group, exceed 100, or leave a rest that no group takes, and for limits not
 *   in 0 ≤ marginal ≤ pass ≤ 100
 * @public
 */
export function kayentaScore(input: {
  metrics: readonly KayentaMetric[];
  groupWeights?: Readonly<Record<string, number>>;
  pass?: number;
  marginal?: number;
}): Outcome<KayentaScore> {
  const { metrics, groupWeights = {}, pass = 95, marginal = 75 } = input;
  if (!(marginal >= 0 && marginal <= pass && pass <= 100)) {
    throw new InferenceInputError(
      `limits must satisfy 0 <= marginal <= pass <= 100, got ${marginal} and ${pass}`,
    );
  }
  if (metrics.length === 0) {
    return fail('insufficient-data', 'There are no metrics.');
  }
  const names = [...new Set(metrics.map(metric => metric.group))];
  const weightOf = checkedWeights(names, groupWeights);
  const groups = names.map(group => ({
    group,
    score: groupScore(metrics.filter(metric => metric.group === group)),
    weight: weightOf(group),
  }));
  const veto = vetoOf(metrics);
  const sum = groups.reduce((s, g) => s + (g.score * g.weight) / 100, 0);
  const score = veto ? 0 : Math.round(100 * sum) / 100;
  const passed = score >= pass ? 'pass' : 'marginal';
  const verdict = score >= marginal && !veto ? passed : 'fail';
  return succeed('kayentaScore', {
    score,
    verdict,
    groups,
    explanation:
      veto ??
      `The score is ${score} of 100; ${pass} passes, ${marginal} is marginal.`,
  });
}

function groupScore(metrics: readonly KayentaMetric[]): number {
  const judged = metrics.filter(m => m.classification !== 'Nodata');
  if (judged.length === 0) return 100;
  const passed = judged.filter(m => m.classification === 'Pass');
  return (100 * passed.length) / judged.length;
}

/** What makes the score 0 whatever the groups say. */
function vetoOf(metrics: readonly KayentaMetric[]): string | null {
  const failed = metrics.find(m => m.critical && m.classification !== 'Pass');
  if (failed) {
    return `A critical metric of group ${failed.group} is ${failed.classification}.`;
  }
  const missing = metrics.filter(m => m.classification === 'Nodata').length;
  return missing / metrics.length >= TOO_MUCH_NODATA
    ? `${missing} of ${metrics.length} metrics have no data.`
    : null;
}

function checkedWeights(
  names: readonly string[],
  weights: Readonly<Record<string, number>>,
): (group: string) => number {
  const given = new Map(Object.entries(weights));
  let rest = 100;
  for (const [group, weight] of given) {
    if (!names.includes(group)) {
      throw new InferenceInputError(`no metric belongs to group ${group}`);
    }
    if (!(weight >= 0)) {
      throw new InferenceInputError(
        `weight of ${group} must not be negative, got ${weight}`,
      );
    }
    rest -= weight;
  }
  const others = names.filter(name => !given.has(name)).length;
  if (rest < -ROUNDING || (others === 0 && rest > ROUNDING)) {
    throw new InferenceInputError(
      `weights of groups must make 100, got ${100 - rest}`,
    );
  }
  return group => given.get(group) ?? Math.max(0, rest) / others;
}
