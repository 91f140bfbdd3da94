import type { Failure } from '../../outcome';
import {
  kayentaClassify,
  type KayentaClassification,
} from '../../mannwhitney/kayentaClassify';
import {
  kayentaScore,
  type KayentaScore,
} from '../../mannwhitney/kayentaScore';
import type {
  CanaryMetric,
  CanaryMetricVerdict,
  JudgedCanaryMetric,
} from '../canaryMetric';

const VERDICTS: Record<KayentaClassification, CanaryMetricVerdict> = {
  Pass: 'unsuspicious',
  High: 'degraded',
  Low: 'degraded',
  Nodata: 'no-data',
  NodataFailMetric: 'no-data',
};

export interface KayentaJudgement {
  ok: true;
  metrics: JudgedCanaryMetric[];
  verdict: KayentaScore['verdict'];
  explanation: string;
}

/** Judges as Kayenta does: every metric by Mann–Whitney, the canary by a score. */
export function judgeKayenta(
  metrics: readonly CanaryMetric[],
  groupWeights: Readonly<Record<string, number>> | undefined,
): KayentaJudgement | Failure {
  const found = metrics.map(metric => ({ metric, ...classify(metric) }));
  const score = kayentaScore({
    metrics: found.map(({ metric, classification }) => ({
      group: metric.group ?? 'all',
      critical: metric.critical,
      classification,
    })),
    groupWeights,
  });
  if (!score.ok) return score;
  return {
    ok: true,
    metrics: found.map(({ judged }) => judged),
    verdict: score.verdict,
    explanation: score.explanation,
  };
}

function classify(metric: CanaryMetric): {
  classification: KayentaClassification;
  judged: JudgedCanaryMetric;
} {
  const { name, baseline, canary, harmfulDirection, critical } = metric;
  const result = kayentaClassify({
    experiment: canary,
    control: baseline,
    direction: harmfulDirection,
    critical,
  });
  if (!result.ok) {
    return {
      classification: 'Nodata',
      judged: {
        name,
        verdict: 'no-data',
        estimate: null,
        interval: null,
        scale: 'absolute',
        explanation: `${name}: ${result.detail}`,
      },
    };
  }
  return {
    classification: result.classification,
    judged: {
      name,
      verdict: VERDICTS[result.classification],
      estimate: result.shift,
      interval: result.interval,
      scale: 'absolute',
      explanation: `${name}: ${result.explanation}`,
    },
  };
}
