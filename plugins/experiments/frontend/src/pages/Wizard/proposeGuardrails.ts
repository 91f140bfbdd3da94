import type { MetricCandidate } from '@hone/backstage-plugin-metrics-common';
import type { ChosenGuardrail, ChosenMetric } from './wizardDraft';

const ERRORS = /\b(errors?|failures?|5xx)\b|\berror[._-]/i;
const LATENCY = /\b(latency|duration|response time)\b|latency[._-]/i;

export function toChosen(candidate: MetricCandidate): ChosenMetric {
  return {
    metricId: candidate.existingMetricId,
    metric: candidate.metric,
    resolvedQuery: candidate.resolvedQuery,
  };
}

/** Two candidates are the same metric when they read the same thing. */
export function isSameMetric(a: ChosenMetric, b: ChosenMetric): boolean {
  if (a.metricId && b.metricId) return a.metricId === b.metricId;
  return (
    a.metric.name === b.metric.name && a.metric.sourceId === b.metric.sourceId
  );
}

/**
 * Errors and latency are what nearly every change can harm: they guard unless one of them is the primary metric.
 */
export function proposeGuardrails(
  candidates: MetricCandidate[],
  primary: ChosenMetric | null,
): ChosenGuardrail[] {
  return [ERRORS, LATENCY].flatMap(pattern => {
    const found = candidates.find(({ metric }) =>
      pattern.test(`${metric.name} ${metric.title}`),
    );
    if (!found) return [];
    const chosen = toChosen(found);
    if (primary && isSameMetric(chosen, primary)) return [];
    return [{ ...chosen, marginPercent: 10 }];
  });
}
