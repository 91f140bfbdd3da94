import { fail, succeed } from '../internal/outcomes';
import {
  InferenceInputError,
  type Failure,
  type Outcome,
  type Warning,
} from '../outcome';
import type { Call } from './internal/callGraph';
import { deviationOf, type Deviation } from './internal/deviation';
import { incidentWindow } from './internal/incidentWindow';
import { rowsBySeries, type MetricSeries } from './internal/rows';
import {
  suspectsBelow,
  suspectsByCalls,
  suspectsBySize,
  type AlertTarget,
  type Findings,
  type Suspect,
} from './internal/suspects';
import { rootCauseConfiguration } from './rootCauseConfiguration';

const { alpha, smallestDeviation } = rootCauseConfiguration;

/**
 * A possible root cause.
 *
 * @public
 */
export interface RootCause {
  node: string;
  /** The metric in which the node strays most. */
  metric: string;
  /**
   * Sum of ln(1 + deviation) over the anomalies it explains, in robust
   * standard deviations; without calls of its own anomaly alone.
   */
  score: number;
  /** For people, in English. */
  reason: string;
  /** Whether it is the load that enters at the node, and no failure. */
  isLoad: boolean;
}

const isAnomalous = (deviation: Deviation): boolean =>
  deviation.size >= smallestDeviation && deviation.pValue < alpha;

function checkSeries(series: readonly MetricSeries[]): Failure | null {
  for (const { node, metric, times, values } of series) {
    if (times.length !== values.length) {
      throw new InferenceInputError(
        `times and values of ${node} ${metric} must have the same length`,
      );
    }
    if (
      !times.every(Number.isFinite) ||
      !values.every(value => value === null || Number.isFinite(value))
    ) {
      return fail('non-finite', `A value of ${node} ${metric} is not finite.`);
    }
  }
  return null;
}

/** Fisher 1925: two independent tests, x(1 − ln x) with x = pq. */
function combine(p: number, q: number): number {
  const product = p * q;
  return product > 0 ? product * (1 - Math.log(product)) : 0;
}

function judge(
  deviations: readonly Deviation[],
  calls: readonly Call[],
  target: AlertTarget | null,
): Findings {
  const evidence = { deviations, isAnomalous, alpha };
  if (!target) {
    return calls.length > 0
      ? suspectsByCalls(evidence, calls)
      : suspectsBySize(evidence);
  }
  const { suspects, pValue } = calls.some(call => call.includes(target.node))
    ? suspectsBelow(evidence, calls, target)
    : suspectsBySize(evidence);
  const own = deviations.find(
    ({ node, metric }) => node === target.node && metric === target.metric,
  );
  if (!own) return { suspects, pValue };
  const alone = isAnomalous(own) ? own.pValue : 1;
  return { suspects, pValue: Math.min(alone, combine(own.pValue, pValue)) };
}

const toRootCause = ({ deviation, ...found }: Suspect): RootCause => ({
  node: deviation.node,
  metric: deviation.metric,
  ...found,
});

function summarise([first, ...others]: readonly RootCause[]): string {
  if (!first) {
    return 'No root cause found: a quiet system looks like this now and then.';
  }
  const more = others.length === 0 ? '' : ` (${others.length} more possible)`;
  return `Most likely ${first.node}${more}: ${first.reason}`;
}

function unjudged(skipped: number, all: number): Warning[] {
  if (skipped === 0) return [];
  return [
    {
      code: 'short-series',
      message: `${skipped} of ${all} metrics could not be judged: they have fewer than ten baseline values or none after the alert.`,
    },
  ];
}

/**
 * An alert fired: which component is at fault, or none?
 *
 * Every metric is compared with its own baseline: the deviation in robust
 * standard deviations (median, MAD) that half of a pending period of 30 s, at
 * least two rows, reaches after the alert, less what the metric was off before
 * it. A generalised Pareto tail of the baseline says how likely that is in an
 * issue of this length, so that longer windows need more. With a call graph
 * the anomalies are followed from the target down in its own metric; the
 * deepest one that explains most comes first. Without one they are ordered by
 * size. When target and suspects together are not unlikely enough (p ≥ 0.01,
 * Fisher's combination), the alert is taken for noise.
 *
 * Direction, unit and name of a metric mean nothing here. The last two minutes
 * before the alert do not count as baseline, as alerts come late.
 *
 * Sources: Hardt et al., CLeaR 2024 (arXiv 2311.04806) for the traversal; Pham
 * et al., FSE 2024 for robust deviations; Hosking & Wallis 1987 for the tail.
 *
 * @param input - `baseline` and `issue`, the metrics in normal operation and
 *   around the alert; `target`, whose degradation raised the alert, null when
 *   unknown; `alertTime` in Unix seconds; `calls` as [caller, callee], empty or
 *   null when unknown
 * @returns `rootCauses`, best first, empty for "no root cause found";
 *   `incidentPValue`, the chance of such deviations where nothing is wrong; a
 *   `summary` in English; `insufficient-data` when no metric has ten baseline
 *   values and a value after the alert, `non-finite`
 * @throws {@link InferenceInputError} for an alert time that is no number and
 *   for times and values of unequal length
 * @public
 */
export function findRootCauses(input: {
  baseline: readonly MetricSeries[];
  issue: readonly MetricSeries[];
  target?: AlertTarget | null;
  alertTime: number;
  calls?: readonly Call[] | null;
}): Outcome<{
  rootCauses: RootCause[];
  incidentPValue: number;
  summary: string;
}> {
  const { baseline, issue, target = null, alertTime, calls } = input;
  if (!Number.isFinite(alertTime)) {
    throw new InferenceInputError('alertTime must be a number of Unix seconds');
  }
  const problem = checkSeries(baseline) ?? checkSeries(issue);
  if (problem) return problem;
  const before = rowsBySeries(baseline);
  const during = rowsBySeries(issue);
  const window = incidentWindow([...during.values()], alertTime);
  const deviations = [...during].flatMap(([key, series]) => {
    const normal = before.get(key);
    return (normal && deviationOf(normal, series, window)) ?? [];
  });
  if (deviations.length === 0) {
    return fail(
      'insufficient-data',
      'No metric has ten baseline values and values after the alert.',
    );
  }
  const { pValue, suspects } = judge(deviations, calls ?? [], target);
  const rootCauses = pValue < alpha ? suspects.map(toRootCause) : [];
  return succeed(
    'findRootCauses',
    { rootCauses, incidentPValue: pValue, summary: summarise(rootCauses) },
    unjudged(during.size - deviations.length, during.size),
  );
}
