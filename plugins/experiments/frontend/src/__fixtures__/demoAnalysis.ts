import type {
  Analysis,
  DecisionRule,
  Experiment,
  MetricResult,
  QualityCheck,
  VerdictSummary,
} from '@hone/backstage-plugin-experiments-common';

function primaryState(verdict: VerdictSummary, direction: string) {
  if (verdict.sealed) return 'sealed' as const;
  if (verdict.effect === null || !verdict.interval) return 'no-data' as const;
  const [lower, upper] = verdict.interval as [number, number];
  const better = direction === 'lower-is-better' ? upper < 0 : lower > 0;
  const worse = direction === 'lower-is-better' ? lower > 0 : upper < 0;
  if (better) return 'better' as const;
  return worse ? ('worse' as const) : ('undecided' as const);
}

function secondaryState(verdict: VerdictSummary): MetricResult['state'] {
  if (verdict.sealed) return 'sealed';
  return verdict.effect === null ? 'no-data' : 'non-inferior';
}

function primaryNumbers(verdict: VerdictSummary) {
  const known = !verdict.sealed && verdict.effect !== null;
  return {
    estimate: known ? verdict.effect : null,
    interval: known ? verdict.interval : null,
    pValue: known ? 0.031 : null,
  };
}

function guardrailNumbers(verdict: VerdictSummary, index: number) {
  const known = !verdict.sealed && verdict.effect !== null;
  const estimate = 0.004 * (index + 1);
  return {
    estimate: known ? estimate : null,
    interval: known ? [estimate - 0.04, estimate + 0.05] : null,
    pValue: null,
  };
}

function results(
  experiment: Experiment,
  verdict: VerdictSummary,
): MetricResult[] {
  return experiment.metrics.map((metric, index) => {
    const primary = metric.role === 'primary';
    const numbers = primary
      ? primaryNumbers(verdict)
      : guardrailNumbers(verdict, index);
    const known = numbers.estimate !== null;
    const level = metric.unit === 'ratio' ? 0.2 : 100;
    const margin = Math.round((metric.margin ?? 0.1) * 100);
    return {
      ...numbers,
      metricId: metric.metricId,
      title: metric.title,
      unit: metric.unit,
      role: metric.role,
      direction: metric.direction,
      scale: 'relative',
      standardError: known ? 0.02 : null,
      n: verdict.n,
      treatedMean: known ? level * (1 + (numbers.estimate ?? 0)) : null,
      comparisonMean: known ? level : null,
      margin: metric.margin,
      minimumEffect: metric.minimumEffect,
      state: primary
        ? primaryState(verdict, metric.direction)
        : secondaryState(verdict),
      detail: primary
        ? verdict.sentence.text
        : `${metric.title} stays within its margin of ${margin}%.`,
    };
  });
}

function checks(verdict: VerdictSummary): QualityCheck[] {
  return [
    {
      id: 'srm',
      title: 'Sample ratio',
      state: verdict.reason === 'srm' ? 'failed' : 'passed',
      detail:
        verdict.reason === 'srm'
          ? '20,114 and 21,377 users where halves were planned; chance below 1 in a billion.'
          : 'The arms have the planned sizes (p = 0.62).',
    },
    {
      id: 'exposure',
      title: 'Exposure',
      state: 'passed',
      detail: 'Both arms collected data over the whole window.',
    },
    {
      id: 'placebo',
      title: 'Placebo',
      state: verdict.grade === 'D' ? 'warning' : 'passed',
      detail:
        verdict.grade === 'D'
          ? 'No comparison group, so no placebo can be run.'
          : 'The effect exceeds 19 of 20 placebo runs.',
    },
    {
      id: 'instrument',
      title: 'Instrument',
      state: 'passed',
      detail: 'The metric definition did not change during the trial.',
    },
  ];
}

const RULES: [string, VerdictSummary['recommendation']][] = [
  ['A quality check failed', 'invalid'],
  ['The primary metric or a guardrail is worse', 'rollback'],
  ['The primary metric is better and every guardrail holds', 'ship'],
  ['The plan is not finished', 'extend'],
  ['Nothing above applies', 'inconclusive'],
];

function rules(verdict: VerdictSummary): DecisionRule[] {
  return RULES.map(([name, recommendation], index) => ({
    number: index + 1,
    name,
    matched: recommendation === verdict.recommendation,
    detail:
      recommendation === verdict.recommendation
        ? `Matched: ${verdict.sentence.text}`
        : 'Not matched with the values of this analysis.',
  }));
}

function chart(
  experiment: Experiment,
  verdict: VerdictSummary,
  now: number,
): Analysis['chart'] {
  const start = experiment.startedAt ? Date.parse(experiment.startedAt) : now;
  const span = Math.max(now - start, 3_600_000);
  const from = start - span * 2;
  const base = experiment.primaryMetric?.unit === 'ratio' ? 0.2 : 100;
  const count = 120;
  const points = Array.from({ length: count }, (_, index) => {
    const at = Math.round(from + ((now - from) * index) / (count - 1));
    const season = Math.sin(index / 4) * 0.06 + Math.sin(index * 2.3) * 0.025;
    const expected = base * (1 + Math.sin(index / 4) * 0.06);
    const effect = at > start ? verdict.effect ?? 0 : 0;
    return {
      at,
      observed: index === 37 ? null : base * (1 + season) * (1 + effect),
      expected,
      lower: expected * 0.93,
      upper: expected * 1.07,
    };
  });
  return {
    interventionAt: experiment.startedAt,
    unit: experiment.primaryMetric?.unit ?? '1',
    points: verdict.sealed ? points.filter(point => point.at <= start) : points,
  };
}

/** A whole analysis that fits a demo experiment's verdict. */
export function demoAnalysis(
  experiment: Experiment,
  verdict: VerdictSummary,
  now: number,
): Analysis {
  return {
    id: verdict.analysisId,
    createdAt: verdict.analyzedAt,
    asOf: verdict.analyzedAt,
    method:
      experiment.design === 'process' ? 'synthetic-did' : 'sequential-ratio',
    version: '1.4.0',
    seed: '8271',
    inputsHash: `4f2c${experiment.id.replace(/\D/g, '')}9a1d77e0b35c6a8812`,
    verdict,
    results: results(experiment, verdict),
    checks: checks(verdict),
    rules: rules(verdict),
    gradeReasons: [
      experiment.design === 'process'
        ? 'Compared at the same time with services that did not change.'
        : 'Units were assigned at random.',
      'All validity checks passed.',
    ],
    queries: experiment.metrics.flatMap(metric =>
      ['treated', 'control'].map(arm => ({
        metricId: metric.metricId,
        arm,
        sourceId: 'prometheus',
        text: `histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{service="${
          experiment.entityRef.split('/')[1]
        }",track="${arm}"}[5m])))`,
        start: experiment.startedAt ?? verdict.analyzedAt,
        end: verdict.analyzedAt,
        stepSeconds: 300,
        queriedAt: verdict.analyzedAt,
        staleSince: verdict.staleSince,
        warnings: [],
      })),
    ),
    chart: chart(experiment, verdict, now),
  };
}
