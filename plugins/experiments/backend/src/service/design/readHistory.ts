import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { alignSeries } from '../analysis/data/alignSeries';
import type { MetricsGateway } from '../metrics/MetricsGateway';

/**
 * The past of one service on a grid, null where a bin has no value.
 */
export interface ServiceHistory {
  entityRef: string;
  values: (number | null)[];
  /** What the source said against the query; null when it answered. */
  error: string | null;
}

/**
 * The past of several services on one grid, without the bins before the first value of any of them.
 */
export interface MetricHistory {
  stepSeconds: number;
  /** Epoch milliseconds of the first bin. */
  from: number;
  services: ServiceHistory[];
}

/** What a source gives at once. */
const MAX_POINTS = 10_000;

/**
 * Reads the past of a metric up to an instant, in bins.
 *
 * @throws ServiceUnavailableError when the source does not answer
 */
export async function readHistory(
  gateway: MetricsGateway,
  credentials: BackstageCredentials,
  options: {
    metric: Metric;
    entityRefs: readonly string[];
    until: number;
    stepSeconds: number;
    bins: number;
  },
): Promise<MetricHistory> {
  const { metric, entityRefs, stepSeconds } = options;
  const stepMs = stepSeconds * 1000;
  const until = Math.floor(options.until / stepMs) * stepMs;
  const bins = Math.min(options.bins, MAX_POINTS);
  const fine = (bins * stepSeconds) / metric.stepSeconds <= MAX_POINTS;
  const series = await gateway.querySeries(
    {
      items: entityRefs.map(entityRef => ({ metricId: metric.id, entityRef })),
      start: new Date(until - bins * stepMs),
      end: new Date(until),
      stepSeconds: fine ? metric.stepSeconds : stepSeconds,
    },
    credentials,
  );
  const stale = series.find(one => one.provenance.staleSince !== null);
  if (stale) {
    throw new ServiceUnavailableError(
      `The history of ${metric.title} cannot be read now: ${
        stale.error ?? `${stale.provenance.sourceId} does not answer`
      }`,
    );
  }
  const grid = { origin: until, stepMs, before: bins, after: 0 };
  const services = series.map((one, i) => ({
    entityRef: entityRefs[i],
    values: alignSeries(one.points, grid),
    error: one.error,
  }));
  const first = Math.min(
    ...services.map(({ values }) => {
      const known = values.findIndex(value => value !== null);
      return known < 0 ? bins : known;
    }),
  );
  return {
    stepSeconds,
    from: until - (bins - first) * stepMs,
    services: services.map(service => ({
      ...service,
      values: service.values.slice(first),
    })),
  };
}
