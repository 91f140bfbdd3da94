import { csvText } from '@hone/common';
import type { Exported } from './types';

const HEAD = [
  'key',
  'title',
  'metric',
  'role',
  'unit',
  'scale',
  'estimate',
  'lower',
  'upper',
  'level',
  'p_value',
  'n',
  'treated_mean',
  'comparison_mean',
  'state',
  'grade',
  'recommendation',
  'method',
  'version',
  'seed',
  'inputs_hash',
  'as_of',
  'simulated',
];

/**
 * One row per metric of the newest analysis, each with what it takes to trace it; only the head before the first.
 */
export function toCsv({ experiment, analysis }: Exported): string {
  if (!analysis) return csvText([HEAD]);
  const { verdict } = analysis;
  return csvText([
    HEAD,
    ...analysis.results.map(result => [
      experiment.key,
      experiment.title,
      result.title,
      result.role,
      result.unit,
      result.scale,
      result.estimate,
      result.interval?.[0] ?? null,
      result.interval?.[1] ?? null,
      verdict.level,
      result.pValue,
      result.n,
      result.treatedMean,
      result.comparisonMean,
      result.state,
      verdict.grade,
      verdict.recommendation,
      analysis.method,
      analysis.version,
      analysis.seed,
      analysis.inputsHash,
      analysis.asOf,
      String(experiment.simulated),
    ]),
  ]);
}
