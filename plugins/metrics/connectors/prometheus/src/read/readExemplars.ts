import type { Exemplar } from '@hone/backstage-plugin-metrics-node';
import { NotFoundError } from '@backstage/errors';
import type { PrometheusClient } from '../client/PrometheusClient';
import { expressionsOf, type QueryPlan } from '../query/queryPlan';
import { selectorsOf, toQuery } from '../query/syntax';

const MOST_EXEMPLARS = 200;
const MOST_SELECTORS = 10;
const TRACE_LABELS = ['trace_id', 'traceID', 'traceId', 'TraceID'];

/** Exemplars hang on buckets, also where a query reads the sum or the count of a histogram. */
function carriersOf(plan: QueryPlan): string[] {
  const selectors = expressionsOf(plan).flatMap(([, text]) =>
    selectorsOf(text),
  );
  const carriers = selectors.flatMap(selector => {
    const bucket = selector.metric.replace(/_(sum|count)$/, '_bucket');
    return bucket === selector.metric
      ? [toQuery(selector)]
      : [toQuery(selector), toQuery({ ...selector, metric: bucket })];
  });
  return [...new Set(carriers)].slice(0, MOST_SELECTORS);
}

/** The newest exemplars of the series of a plan, the oldest of them first; none where the server keeps none. */
export async function readExemplars(
  client: PrometheusClient,
  plan: QueryPlan,
  window: { start: Date; end: Date },
  signal: AbortSignal,
): Promise<Exemplar[]> {
  const query = carriersOf(plan).join(' or ');
  if (query === '') return [];
  const series = await client
    .queryExemplars(query, window, signal)
    .catch(error => {
      // Mimir and others may leave this endpoint out.
      if (error instanceof NotFoundError) return [];
      throw error;
    });
  return series
    .flatMap(({ seriesLabels, exemplars }) =>
      exemplars.map(({ labels, value, timestamp }) => {
        const trace = TRACE_LABELS.find(name => labels[name]);
        return {
          at: Math.round(timestamp * 1000),
          value: Number(value),
          traceId: trace ? labels[trace] : null,
          labels: { ...seriesLabels, ...labels },
        };
      }),
    )
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.at - b.at)
    .slice(-MOST_EXEMPLARS);
}
