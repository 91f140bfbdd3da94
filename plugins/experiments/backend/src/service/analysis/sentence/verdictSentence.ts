import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import type { SampleRatio } from '../checks/sampleRatioCheck';
import type {
  AnalysisInput,
  Conclusion,
  Estimate,
  JudgedMetric,
} from '../types';
import {
  describeInterval,
  effectWords,
  formatNumber,
  formatPercent,
  type EffectWords,
} from './formatEffect';
import { comparisonWords, nextLookWords } from './designWords';
import { renderSentence } from './renderSentence';
import type { SentenceKey, SentenceParams } from './templates';
import { planProgress, remainingWords } from './timeWords';

/**
 * What a sentence can speak of.
 */
export interface SentenceInput {
  input: AnalysisInput;
  conclusion: Conclusion;
  primary: JudgedMetric | undefined;
  guardrails: JudgedMetric[];
  grade: string;
  sealed: boolean;
  /** Share of the steps since the start that have a value. */
  coverage: number | null;
  remainingMs: number;
  bounce: number | null;
  srm: SampleRatio | undefined;
}

function guardrailWords(guardrails: JudgedMetric[]): string {
  if (guardrails.length === 0) return 'no guardrails set';
  const held = guardrails.filter(g => g.state === 'non-inferior').length;
  return held === guardrails.length
    ? 'guardrails held'
    : `${held} of ${guardrails.length} guardrails held`;
}

function metricParams(judged: JudgedMetric | undefined): SentenceParams {
  if (!judged) return { metric: 'the primary metric' };
  const { metric, estimate } = judged;
  const base = { metric: metric.title, metricUnit: metric.unit };
  if (!estimate.ok) return base;
  const words: EffectWords = effectWords(estimate, metric.unit);
  return {
    ...base,
    estimate: estimate.estimate,
    lower: estimate.interval[0],
    upper: estimate.interval[1],
    scale: estimate.scale,
    size: words.size,
    word: words.word,
    range: words.range,
    effect: signedEffect(estimate, words),
  };
}

function signedEffect(estimate: Estimate, words: EffectWords): string {
  if (words.factor) return words.size;
  return estimate.scale === 'relative'
    ? formatPercent(estimate.estimate, true)
    : formatNumber(estimate.estimate);
}

function guardrailParams(judged: JudgedMetric | undefined): SentenceParams {
  if (!judged) return { guardrail: 'a guardrail', guardrailRange: 'unknown' };
  const { metric, estimate } = judged;
  return {
    guardrail: metric.title,
    guardrailRange: estimate.ok
      ? effectWords(estimate, metric.unit).range
      : 'no value yet',
  };
}

function undecidedGuardrail(s: SentenceInput): JudgedMetric | undefined {
  return s.guardrails.find(g => g.state !== 'non-inferior');
}

function chanceWords(pValue: number | undefined): string {
  if (pValue === undefined || pValue <= 0) return 'chance below 1 in a billion';
  const oneIn = 1 / pValue;
  if (oneIn >= 1e9) return 'chance below 1 in a billion';
  if (oneIn >= 1e6) return 'chance below 1 in a million';
  return 'chance below 1 in a thousand';
}

function extendSentence(s: SentenceInput): [SentenceKey, SentenceParams] {
  const { input, primary } = s;
  const elapsedMs = input.asOf - input.startedAt;
  const durationMs = input.plannedEndAt - input.startedAt;
  const elapsed = formatPercent(Math.min(1, elapsedMs / durationMs));
  if (s.sealed) {
    return [
      'verdict.extend.sealed',
      {
        ...planProgress(elapsedMs, durationMs),
        covered: formatPercent(s.coverage ?? 0),
        ...nextLookWords(input),
      },
    ];
  }
  const remaining = remainingWords(s.remainingMs);
  const params = { ...metricParams(primary), elapsed, remaining };
  if (!primary?.estimate.ok) return ['verdict.extend.no-estimate', params];
  if (s.conclusion.reason === 'guardrail-undecided') {
    return [
      'verdict.extend.guardrail',
      { ...params, ...guardrailParams(undecidedGuardrail(s)) },
    ];
  }
  return ['verdict.extend.too-early', params];
}

function rollbackSentence(s: SentenceInput): [SentenceKey, SentenceParams] {
  const degraded = s.guardrails.find(g => g.state === 'degraded');
  const guilty = s.primary?.state === 'worse' ? s.primary : degraded;
  const params = metricParams(guilty);
  const factor = String(params.size ?? '').endsWith('×');
  if (guilty?.metric.role === 'guardrail') {
    return [
      factor
        ? 'verdict.rollback.guardrail-factor'
        : 'verdict.rollback.guardrail',
      { ...params, margin: formatPercent(guilty.metric.margin ?? 0) },
    ];
  }
  return [
    factor ? 'verdict.rollback.factor' : 'verdict.rollback.primary',
    params,
  ];
}

function inconclusiveSentence(s: SentenceInput): [SentenceKey, SentenceParams] {
  const { primary, conclusion } = s;
  const params = metricParams(primary);
  if (conclusion.reason === 'no-data') {
    const missing = [primary, ...s.guardrails].find(
      m => m?.state === 'no-data',
    );
    return [
      'verdict.inconclusive.no-data',
      {
        ...metricParams(missing),
        detail: missing && !missing.estimate.ok ? missing.estimate.detail : '',
      },
    ];
  }
  if (!primary?.estimate.ok) {
    return [
      'verdict.inconclusive.no-estimate',
      {
        ...params,
        detail: primary && !primary.estimate.ok ? primary.estimate.detail : '',
      },
    ];
  }
  if (conclusion.reason === 'effect-too-small') {
    return [
      'verdict.inconclusive.effect-too-small',
      { ...params, minimum: formatPercent(primary.metric.minimumEffect ?? 0) },
    ];
  }
  const sameWay =
    Math.sign(s.bounce ?? 0) === Math.sign(primary.estimate.estimate);
  if (s.bounce && sameWay && s.grade === 'D') {
    const share = Math.min(
      Math.abs(s.bounce),
      Math.abs(primary.estimate.estimate),
    );
    return [
      'verdict.inconclusive.bounce',
      {
        ...params,
        bounceShare: share,
        bounce: `${formatPercent(share).replace('%', '')} points`,
      },
    ];
  }
  if (primary.state === 'better') {
    return [
      'verdict.inconclusive.guardrail',
      { ...params, ...guardrailParams(undecidedGuardrail(s)) },
    ];
  }
  return ['verdict.inconclusive.low-power', params];
}

function invalidSentence(s: SentenceInput): [SentenceKey, SentenceParams] {
  const key = `verdict.invalid.${s.conclusion.reason}` as SentenceKey;
  if (s.conclusion.reason !== 'srm' || !s.srm) {
    return [key, {}];
  }
  const { treatedShare, planned, pValue } = s.srm;
  return [
    key,
    {
      arm: s.input.treated.name,
      actual: `${(treatedShare * 100).toFixed(1)}%`,
      planned: `${Number((planned * 100).toFixed(1))}%`,
      actualShare: treatedShare,
      plannedShare: planned,
      pValue: pValue ?? null,
      chance: chanceWords(pValue),
    },
  ];
}

function chooseSentence(s: SentenceInput): [SentenceKey, SentenceParams] {
  switch (s.conclusion.recommendation) {
    case 'ship':
      return [
        'verdict.ship',
        {
          ...metricParams(s.primary),
          guardrails: guardrailWords(s.guardrails),
          guardrailCount: s.guardrails.length,
        },
      ];
    case 'rollback':
      return rollbackSentence(s);
    case 'extend':
      return extendSentence(s);
    case 'review':
      return [
        'verdict.review',
        {
          ...metricParams(s.primary),
          ...guardrailParams(s.guardrails.find(g => g.worse)),
        },
      ];
    case 'invalid':
      return invalidSentence(s);
    default:
      return inconclusiveSentence(s);
  }
}

/**
 * The one sentence that a tired engineer can act on.
 */
export function verdictSentence(s: SentenceInput): Sentence {
  const [key, params] = chooseSentence(s);
  return renderSentence(key, {
    change: s.input.title,
    comparison: comparisonWords(s.input, s.primary),
    grade: s.grade,
    ...params,
  });
}

/** The level of an interval; early looks have levels so near 100% that more digits are needed. */
function levelWords(alpha: number): string {
  const percent = (1 - alpha) * 100;
  if (percent > 99.999) return 'more than 99.999%';
  return `${Number(percent.toFixed(percent > 99.9 ? 3 : 1))}%`;
}

/**
 * A metric's result as one sentence.
 */
export function resultSentence(judged: JudgedMetric): string {
  const { estimate, metric, alpha } = judged;
  if (!estimate.ok) return estimate.detail;
  const level = levelWords(alpha);
  const kind =
    metric.role === 'guardrail'
      ? `${level} interval, one side of which is tested`
      : `${level} interval`;
  const when = judged.look ? `, ${judged.look}` : '';
  return [
    `${describeInterval(estimate)}, ${kind}${
      estimate.anytime ? ', valid at every look' : when
    }.`,
    ...estimate.notes,
  ].join(' ');
}
