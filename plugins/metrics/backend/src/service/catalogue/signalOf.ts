import type {
  CatalogueEntry,
  MetricInput,
} from '@hone/backstage-plugin-metrics-common';
import { conceptsOf } from '../candidates/concepts';

export type Signal = CatalogueEntry['signal'];

/** In the order in which people look: what users feel first (RED), then what runs out (USE). */
export const SIGNAL_ORDER: readonly Signal[] = [
  'rate',
  'errors',
  'duration',
  'utilization',
  'saturation',
  'other',
];

const DURATION_UNITS = new Set(['ns', 'us', 'ms', 's', 'min', 'h', 'd']);

const PER_SECOND = /\/(s|min|h)$|^[rq]ps$/;

/** Each signal with the concepts that speak for it, the most telling first. */
const SIGNS: readonly [Signal, readonly string[]][] = [
  ['errors', ['error', 'availability']],
  ['saturation', ['saturation', 'queue', 'throttled', 'waiting', 'pool']],
  ['utilization', ['cpu', 'memory', 'disk', 'descriptors', 'filesystem']],
  ['duration', ['latency']],
  ['rate', ['throughput']],
];

/**
 * Which signal of RED (Wilkie 2015: rate, errors, duration) or USE (Gregg 2012: utilization, saturation, errors) a
 * metric is, by what it is called, its kind and its unit.
 */
export function signalOf(
  metric: Pick<MetricInput, 'name' | 'title' | 'kind' | 'unit'>,
): Signal {
  const concepts = conceptsOf(`${metric.title} ${metric.name}`);
  const said = SIGNS.find(([, signs]) =>
    signs.some(sign => concepts.has(sign)),
  );
  if (said) return said[0];
  if (metric.kind === 'rate' || PER_SECOND.test(metric.unit)) return 'rate';
  if (metric.kind === 'quantile' || DURATION_UNITS.has(metric.unit)) {
    return 'duration';
  }
  return 'other';
}
