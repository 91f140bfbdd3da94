import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { conceptsOf, isQuantile } from './concepts';

/** Words that say little by themselves: "error rate" is about errors, "response time" about responses. */
const WEAK = new Set(['rate', 'time', 'share']);
const WEAK_WEIGHT = 0.25;
const QUANTILE_WEIGHT = 0.75;

/** What each kind is about, whatever its definition is called. */
const KIND_CONCEPTS: Record<MetricInput['kind'], string[]> = {
  mean: ['mean'],
  proportion: ['share', 'rate'],
  quantile: [],
  rate: ['rate', 'throughput', 'request'],
};

function weightOf(concept: string): number {
  if (WEAK.has(concept)) return WEAK_WEIGHT;
  return isQuantile(concept) ? QUANTILE_WEIGHT : 1;
}

function conceptsOfMetric(metric: MetricInput): Set<string> {
  const concepts = conceptsOf(
    [metric.name, metric.title, metric.description ?? ''].join(' '),
  );
  // Whoever asks for the error rate does not ask for the rate of requests with errors in its description.
  if (metric.kind === 'rate' && concepts.has('error')) return concepts;
  for (const concept of KIND_CONCEPTS[metric.kind]) concepts.add(concept);
  return concepts;
}

/**
 * How well a metric fits a phrase, from 0 to 1: the share of the phrase's words that it has, strong words counting
 * most. Another quantile than the one that was named counts half.
 */
export function relevance(text: string, metric: MetricInput): number {
  const wanted = conceptsOf(text);
  if (wanted.size === 0) return 1;
  const offered = conceptsOfMetric(metric);
  let all = 0;
  let met = 0;
  for (const concept of wanted) {
    const weight = weightOf(concept);
    all += weight;
    if (offered.has(concept)) met += weight;
  }
  const named = [...wanted].filter(isQuantile);
  const other =
    named.length > 0 &&
    [...offered].some(c => isQuantile(c) && !named.includes(c));
  return (met / all) * (other ? 0.5 : 1);
}
