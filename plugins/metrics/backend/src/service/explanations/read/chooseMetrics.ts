import type { Metric } from '@hone/backstage-plugin-metrics-common';

const MAX_METRICS = 8;

/** The definitions of one service: its own, and those that fit every service where it has none of that name. */
function definitionsOf(
  entityRef: string,
  metrics: readonly Metric[],
): Metric[] {
  const own = metrics.filter(metric => metric.entityRef === entityRef);
  const names = new Set(own.map(metric => metric.name));
  const general = metrics.filter(
    metric => metric.entityRef === null && !names.has(metric.name),
  );
  return [...own, ...general];
}

/**
 * Which metrics of each service are read: at most eight, the one that was asked for first, then those that the explained service has too, since a
 * fault is followed from service to service in the same metric.
 */
export function chooseMetrics(
  services: Iterable<string>,
  metrics: readonly Metric[],
  asked: { entityRef: string; metricId: string | null },
): { entityRef: string; metric: Metric }[] {
  const wanted = metrics.find(metric => metric.id === asked.metricId);
  const shared = new Set(
    definitionsOf(asked.entityRef, metrics).map(({ name }) => name),
  );
  const rank = ({ name }: Metric) => {
    if (name === wanted?.name) return 0;
    return shared.has(name) ? 1 : 2;
  };
  return [...services].flatMap(entityRef =>
    definitionsOf(entityRef, metrics)
      .map((metric, i) => ({ metric, i }))
      .sort((a, b) => rank(a.metric) - rank(b.metric) || a.i - b.i)
      .slice(0, MAX_METRICS)
      .map(({ metric }) => ({ entityRef, metric })),
  );
}
