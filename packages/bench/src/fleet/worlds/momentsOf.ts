import type { FleetMetric } from '../trials/metrics';
import type { UnitStatistics } from './World';

/** The units of one arm in the order of their first exposure. */
export interface ArmUnits {
  exposedAt: number[];
  /** One value per unit and metric. */
  values: Map<FleetMetric, Float64Array>;
  /** The value of the primary metric before; null where it has none. */
  before: Float64Array | null;
}

const NOTHING = { n: 0, successes: null, mean: null, m2: null };

function meanOf(values: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += values[i];
  return sum / n;
}

/** Sum of products of deviations. */
function comoment(a: Float64Array, b: Float64Array, n: number): number {
  const meanA = meanOf(a, n);
  const meanB = meanOf(b, n);
  let products = 0;
  for (let i = 0; i < n; i += 1) products += (a[i] - meanA) * (b[i] - meanB);
  return products;
}

/** Sufficient statistics of the units of an arm that were exposed until an instant. */
export function momentsOf(
  units: ArmUnits,
  metric: FleetMetric,
  options: { until: number; ofOutcomes: boolean; withCovariate: boolean },
): UnitStatistics {
  const values = units.values.get(metric);
  const later = units.exposedAt.findIndex(at => at >= options.until);
  const n = later < 0 ? units.exposedAt.length : later;
  if (!values || n === 0) return NOTHING;
  const mean = meanOf(values, n);
  if (options.ofOutcomes) {
    return { n, successes: Math.round(mean * n), mean, m2: null };
  }
  const { before } = units;
  return {
    n,
    successes: null,
    mean,
    m2: comoment(values, values, n),
    covariate:
      before && options.withCovariate
        ? {
            mean: meanOf(before, n),
            m2: comoment(before, before, n),
            comoment: comoment(values, before, n),
          }
        : null,
  };
}
