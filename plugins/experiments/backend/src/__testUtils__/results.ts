import type { AnalysisResult } from '../service/analysis/analyze';

/** The number of the rule that decided. */
export function matched(result: AnalysisResult): number {
  return result.rules.find(rule => rule.matched)!.number;
}

/** Recommendation and reason as people write them. */
export function says(result: AnalysisResult): string {
  return `${result.verdict.recommendation}(${result.verdict.reason})`;
}

/** Every number in a result, to see that each is one. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersOf);
}
