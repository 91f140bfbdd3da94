import { createRng, findRootCauses, type MetricSeries } from '@hone/inference';
import type { Picture } from '../picture';

const ALERT = 40;
const STEPS = 60;
const CALLS: [string, string][] = [
  ['shop', 'orders'],
  ['orders', 'database'],
  ['shop', 'search'],
];
/** Factor on latency in the last third. */
const SLOWER: Record<string, number> = {
  shop: 1.3,
  orders: 1.6,
  database: 2.2,
  search: 1,
};

/** Latency of four components, one of which gets slow. */
function simulate(): MetricSeries[] {
  const rng = createRng('root cause');
  return Object.entries(SLOWER).map(([node, factor]) => ({
    node,
    metric: 'latency',
    times: Array.from({ length: STEPS }, (_, t) => 60 * t),
    values: Array.from(
      { length: STEPS },
      (_, t) => 100 * (t < ALERT ? 1 : factor) * (1 + 0.06 * rng.normal()),
    ),
  }));
}

const part = (series: readonly MetricSeries[], from: number, to: number) =>
  series.map(({ node, metric, times, values }) => ({
    node,
    metric,
    times: times.slice(from, to),
    values: values.slice(from, to),
  }));

/** Pictures of the search for root causes. */
export const ROOT_CAUSE_PICTURES: Picture[] = [
  {
    name: 'root-cause',
    chart() {
      const series = simulate();
      const found = findRootCauses({
        baseline: part(series, 0, ALERT),
        issue: part(series, ALERT, STEPS),
        target: { node: 'shop', metric: 'latency' },
        alertTime: 60 * ALERT,
        calls: CALLS,
      });
      if (!found.ok) throw new Error(found.detail);
      const places = found.rootCauses.map(({ node }) => node);
      const labelOf = (node: string) =>
        places.includes(node) ? `${node}: ${places.indexOf(node) + 1}` : node;
      return {
        title: `Shop is slow: most likely ${places[0]}`,
        x: 'minutes',
        y: 'latency, % of normal',
        layers: [
          ...series.map(({ node, times, values }) => ({
            kind: 'line' as const,
            label: labelOf(node),
            points: times.map((time, i) => [time / 60, values[i]] as const),
          })),
          { kind: 'vertical', x: ALERT, label: 'alert' },
        ],
      };
    },
  },
];
