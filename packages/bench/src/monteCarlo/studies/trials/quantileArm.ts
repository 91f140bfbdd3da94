import {
  quantileOrderIndices,
  type ClusteredQuantileArm,
  type QuantileArm,
} from '@hone/inference';
import { sums } from './draw';

export function quantileArm(
  values: readonly number[],
  quantile: number,
): QuantileArm {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const places = quantileOrderIndices({ n, quantile });
  if (!places.ok) throw new Error(places.detail);
  return {
    kind: 'quantile',
    n,
    nStar: n,
    quantile,
    estimate: sorted[places.estimate - 1],
    lower: sorted[places.lower - 1],
    upper: sorted[places.upper - 1],
  };
}

export function clusteredQuantileArm(
  clusters: readonly (readonly number[])[],
  quantile: number,
): ClusteredQuantileArm {
  const arm = quantileArm(clusters.flat(), quantile);
  const below = clusters.map(
    values => values.filter(x => x <= arm.estimate).length,
  );
  const sizes = clusters.map(values => values.length);
  return {
    ...arm,
    kind: 'quantile-clustered',
    clusters: clusters.length,
    below: sums(below),
    size: sums(sizes),
    sumProducts: below.reduce((total, s, i) => total + s * sizes[i], 0),
  };
}
