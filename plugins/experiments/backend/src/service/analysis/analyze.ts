import { createHash } from 'node:crypto';
import stringify from 'fast-json-stable-stringify';
import { INFERENCE_VERSION } from '@hone/inference';
import {
  treatsWholeServices,
  type AnalysisChart,
  type DecisionRule,
  type MetricResult,
  type QualityCheck,
  type VerdictSummary,
} from '@hone/backstage-plugin-experiments-common';
import { buildChart } from './chart/buildChart';
import { circumstanceChecks } from './checks/circumstanceChecks';
import { coverage, dataChecks } from './checks/dataCheck';
import { historyChecks, type HistoryFindings } from './checks/historyChecks';
import { sampleRatioCheck, type SampleRatio } from './checks/sampleRatioCheck';
import { unitsCheck } from './checks/unitsCheck';
import { armSeries, type ArmSeries } from './data/armSeries';
import { estimateMetric, usesCounts } from './estimators/estimateMetric';
import { alphaOf, judgeMetric, lookWords } from './estimators/judgeMetric';
import { gradeEvidence } from './grade';
import { remainingMs } from './remaining';
import { evaluateRules } from './rules/evaluateRules';
import { toMetricResult } from './toMetricResult';
import { verdictSentence } from './sentence/verdictSentence';
import type {
  AnalysisInput,
  JudgedMetric,
  MetricReading,
  TrialCheck,
} from './types';
import { graceMs, isOver, lookOfInput } from './window';

/** Raised whenever the same input may give another result. */
const ANALYSIS_VERSION = 4;

/**
 * The result of an analysis, without what storage adds.
 */
export interface AnalysisResult {
  method: string;
  version: string;
  seed: string;
  inputsHash: string;
  verdict: Omit<VerdictSummary, 'analysisId' | 'analyzedAt' | 'staleSince'>;
  results: MetricResult[];
  checks: QualityCheck[];
  rules: DecisionRule[];
  gradeReasons: string[];
  chart: AnalysisChart;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function withoutVoids({ voids, ...shown }: TrialCheck): QualityCheck {
  return shown;
}

/** A metric with its series and what they say. */
interface Measured {
  reading: MetricReading;
  series: ArmSeries;
  judged: JudgedMetric;
}

function measure(input: AnalysisInput, reading: MetricReading): Measured {
  const series = armSeries(input, reading);
  const alpha = alphaOf(reading.metric, input);
  const estimate = estimateMetric(input, reading, series, alpha);
  return {
    reading,
    series,
    judged: judgeMetric(reading.metric, estimate, {
      alpha,
      look: lookWords(input),
    }),
  };
}

interface Findings {
  checks: TrialCheck[];
  srm: SampleRatio | undefined;
  history: HistoryFindings | null;
}

function check(input: AnalysisInput, main: Measured | undefined): Findings {
  if (!main) {
    return { checks: circumstanceChecks(input), srm: undefined, history: null };
  }
  const { reading, series, judged } = main;
  const srm = sampleRatioCheck(input, reading);
  const history = treatsWholeServices(input.design)
    ? historyChecks(input, series, judged)
    : null;
  return {
    srm,
    history,
    checks: [
      ...dataChecks(reading, series),
      ...unitsCheck(input, reading),
      srm.check,
      ...circumstanceChecks(input),
      ...(history?.checks ?? []),
    ],
  };
}

function decide(
  input: AnalysisInput,
  metrics: { primary: JudgedMetric | undefined; guardrails: JudgedMetric[] },
  checks: TrialCheck[],
) {
  const over = isOver(input);
  const atLook = lookOfInput(input) !== null;
  const process = treatsWholeServices(input.design);
  const decided = evaluateRules({
    ...metrics,
    checks,
    elapsedMs: input.asOf - input.startedAt,
    minimumMs: input.plan.minimumDurationSeconds * 1000,
    durationMs: input.plannedEndAt - input.startedAt,
    graceMs: graceMs(input.plan),
    over,
    anytime: !process,
    atLook,
  });
  // Harm and broken data are told at once; everything else of a sealed trial waits for the planned look.
  const sealed =
    process &&
    input.plan.sealEffects &&
    !atLook &&
    decided.conclusion.recommendation === 'extend';
  return { ...decided, sealed };
}

/** The numbers of a verdict, none of them while effects are sealed. */
function shownEffect(primary: JudgedMetric | undefined, sealed: boolean) {
  const shown = primary?.estimate.ok && !sealed ? primary.estimate : null;
  return {
    scale: shown?.scale ?? ('relative' as const),
    effect: shown ? finiteOrNull(shown.estimate) : null,
    interval: shown
      ? [finiteOrNull(shown.interval[0]), finiteOrNull(shown.interval[1])]
      : null,
    n: primary?.estimate.n ?? 0,
  };
}

/**
 * Analyzes a trial. Pure: the same input gives the same bytes.
 */
export function analyze(input: AnalysisInput): AnalysisResult {
  const measured = input.readings.map(reading => measure(input, reading));
  const main = measured.find(m => m.reading.metric.role === 'primary');
  const primary = main?.judged;
  const guardrails = measured
    .map(m => m.judged)
    .filter(judged => judged.metric.role === 'guardrail');
  const { checks, srm, history } = check(input, main);
  const decided = decide(input, { primary, guardrails }, checks);
  const { conclusion, rules, sealed } = decided;
  const { grade, reasons } = gradeEvidence({
    input,
    primary,
    history,
    srmPValue: srm?.pValue,
    exposed: checks.find(c => c.id === 'exposure')?.state,
    byUnits: main ? usesCounts(input, main.reading) : false,
    over: isOver(input),
  });
  const sentence = verdictSentence({
    input,
    conclusion,
    primary,
    guardrails,
    grade,
    sealed,
    coverage: main ? coverage(main.series) : null,
    remainingMs: remainingMs(input, primary),
    bounce: history?.bounce ?? null,
    srm,
  });
  return {
    method: primary?.estimate.method ?? 'none',
    version: `${ANALYSIS_VERSION} (inference ${INFERENCE_VERSION})`,
    seed: `${input.experimentId}/${new Date(input.asOf).toISOString()}`,
    inputsHash: createHash('sha256').update(stringify(input)).digest('hex'),
    verdict: {
      ...conclusion,
      ...shownEffect(primary, sealed),
      sentence,
      level: 1 - (primary?.alpha ?? input.plan.alpha),
      grade,
      sealed,
    },
    results: measured.map(m => toMetricResult(m.judged, sealed)),
    checks: checks.map(withoutVoids),
    rules: sealed ? rules.map(sealRule) : rules,
    gradeReasons: reasons,
    chart: buildChart(input, main, sealed),
  };
}

/** The values of rules about effects would break the seal. */
const TELLS_EFFECTS = new Set([3, 5, 6, 7, 8, 9]);

function sealRule(rule: DecisionRule): DecisionRule {
  return TELLS_EFFECTS.has(rule.number)
    ? { ...rule, detail: 'Sealed until the planned look.' }
    : rule;
}
