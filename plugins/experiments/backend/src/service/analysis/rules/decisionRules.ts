import type { Conclusion, JudgedMetric, TrialCheck } from '../types';
import { describeEstimate } from '../sentence/formatEffect';

/**
 * What the rules decide on.
 */
export interface RuleInput {
  primary: JudgedMetric | undefined;
  guardrails: JudgedMetric[];
  checks: TrialCheck[];
  elapsedMs: number;
  minimumMs: number;
  durationMs: number;
  graceMs: number;
  /** The last planned look has come. */
  over: boolean;
  /** This is a planned look, the last or one before it. */
  atLook: boolean;
  /** The method of the primary metric is valid at every look. */
  anytime: boolean;
}

/**
 * A rule of the decision: the first that matches is the verdict.
 */
export interface DecisionRuleDefinition {
  name: string;
  /** The verdict, when the rule matches. */
  conclude(input: RuleInput): Conclusion | null;
  /** The values and margins that decide it. */
  explain(input: RuleInput): string;
}

const HOUR = 3_600_000;

function span(ms: number): string {
  const hours = ms / HOUR;
  if (hours < 1) return `${Math.round(ms / 60_000)} min`;
  return hours < 72
    ? `${hours.toFixed(1)} h`
    : `${(hours / 24).toFixed(1)} days`;
}

function describe(metric: JudgedMetric | undefined): string {
  if (!metric) return 'There is no primary metric.';
  const { title, margin } = metric.metric;
  const limit =
    margin === null ? '' : `, margin ${Number((margin * 100).toPrecision(3))}%`;
  return `${title}: ${metric.state} (${describeEstimate(
    metric.estimate,
  )}${limit})`;
}

function describeAll(input: RuleInput): string {
  return [input.primary, ...input.guardrails].map(describe).join('; ');
}

function allSafe({ guardrails }: RuleInput): boolean {
  return guardrails.every(g => g.state === 'non-inferior');
}

/** Whether the interval leaves no room for the smallest effect that is worth it. */
function excludesMinimumEffect({ primary }: RuleInput): boolean {
  const estimate = primary?.estimate;
  const minimum = primary?.metric.minimumEffect;
  if (!estimate?.ok || !estimate.ready || !minimum) return false;
  const limit =
    estimate.scale === 'relative'
      ? minimum
      : minimum * Math.abs(estimate.comparisonMean ?? 0);
  const [lower, upper] = estimate.interval;
  return primary?.metric.direction === 'lower-is-better'
    ? -lower < limit
    : upper < limit;
}

function failedCheck({ checks }: RuleInput): TrialCheck | undefined {
  return checks.find(check => check.state === 'failed' && check.voids);
}

function missingData(input: RuleInput): JudgedMetric | undefined {
  if (input.elapsedMs <= input.graceMs && !input.over) return undefined;
  if (input.primary?.state === 'no-data') return input.primary;
  // A guardrail may come late; at the end it has to be there.
  return input.over
    ? input.guardrails.find(g => g.state === 'no-data')
    : undefined;
}

/**
 * The default rules, in order.
 */
export const DECISION_RULES: DecisionRuleDefinition[] = [
  {
    name: 'A quality check failed',
    conclude: input => {
      const reason = failedCheck(input)?.voids;
      return reason ? { recommendation: 'invalid', reason } : null;
    },
    explain: input =>
      failedCheck(input)?.detail ??
      `${
        input.checks.filter(c => c.state === 'passed').length
      } checks passed, none failed that would void the trial.`,
  },
  {
    name: 'No data after the grace period',
    conclude: input =>
      missingData(input)
        ? { recommendation: 'inconclusive', reason: 'no-data' }
        : null,
    explain: input => {
      const missing = missingData(input);
      return missing && !missing.estimate.ok
        ? `${missing.metric.title}: ${
            missing.estimate.detail
          } The grace period of ${span(input.graceMs)} is over.`
        : `Grace period ${span(input.graceMs)}, ${span(
            input.elapsedMs,
          )} are over.`;
    },
  },
  {
    name: 'The primary metric or a guardrail is worse than its margin',
    conclude: input =>
      input.primary?.state === 'worse' ||
      input.guardrails.some(g => g.state === 'degraded')
        ? { recommendation: 'rollback', reason: 'harm' }
        : null,
    explain: describeAll,
  },
  {
    name: 'Before the minimum duration or the planned look',
    conclude: input =>
      !input.over &&
      (input.elapsedMs < input.minimumMs || !(input.anytime || input.atLook))
        ? { recommendation: 'extend', reason: 'too-early' }
        : null,
    explain: input =>
      `${span(input.elapsedMs)} of ${span(
        input.durationMs,
      )} are over; the minimum is ${span(input.minimumMs)}${
        input.anytime ? '' : ', and the method is for planned looks'
      }.`,
  },
  {
    name: 'The primary metric is better and every guardrail holds',
    conclude: input =>
      input.primary?.state === 'better' && allSafe(input)
        ? { recommendation: 'ship', reason: 'primary-better' }
        : null,
    explain: describeAll,
  },
  {
    name: 'The primary metric is better, a guardrail is undecided, and time is left',
    conclude: input =>
      input.primary?.state === 'better' && !allSafe(input) && !input.over
        ? { recommendation: 'extend', reason: 'guardrail-undecided' }
        : null,
    explain: input =>
      `${describeAll(input)}; ${span(
        Math.max(0, input.durationMs - input.elapsedMs),
      )} are left.`,
  },
  {
    name: 'Some metrics are better, others are worse',
    conclude: input =>
      input.primary?.state === 'better' && input.guardrails.some(g => g.worse)
        ? { recommendation: 'review', reason: 'conflicting' }
        : null,
    explain: describeAll,
  },
  {
    name: 'The smallest effect that is worth it is excluded',
    conclude: input =>
      input.primary?.state === 'undecided' && excludesMinimumEffect(input)
        ? { recommendation: 'inconclusive', reason: 'effect-too-small' }
        : null,
    explain: input => {
      const minimum = input.primary?.metric.minimumEffect;
      return minimum
        ? `${describe(input.primary)}; smallest effect of interest ${Number(
            (minimum * 100).toPrecision(3),
          )}%`
        : 'The plan names no smallest effect of interest.';
    },
  },
  {
    name: 'Otherwise: go on, or at the end tell that the data do not decide',
    conclude: input =>
      input.over
        ? { recommendation: 'inconclusive', reason: 'low-power' }
        : { recommendation: 'extend', reason: 'too-early' },
    explain: describeAll,
  },
];
