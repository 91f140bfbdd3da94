import type { ExperimentTemplate } from '@hone/backstage-plugin-experiments-common';
import type { MetricCandidate } from '@hone/backstage-plugin-metrics-common';
import { linkByName } from '../link/linkMetrics';

/** A template and the metric of the service that it would be judged by; null where the service has none of its names. */
export interface RankedTemplate {
  template: ExperimentTemplate;
  metricTitle: string | null;
}

/** First what can be measured here, then what was begun with most; the given order decides the rest. */
export function rankTemplates(
  templates: readonly ExperimentTemplate[],
  candidates: readonly MetricCandidate[],
): RankedTemplate[] {
  return templates
    .map(template => ({
      template,
      metricTitle:
        linkByName(template.metricNames, candidates)?.metric.metric.title ??
        null,
    }))
    .sort(
      (a, b) =>
        Number(b.metricTitle !== null) - Number(a.metricTitle !== null) ||
        b.template.uses - a.template.uses,
    );
}
