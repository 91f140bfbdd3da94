import { ols } from '@hone/inference';

/**
 * With which power of n the cost grows: the slope of log cost on log n.
 *
 * @returns null with fewer than three sizes
 */
export function growthExponent(
  costs: readonly { n: number; cost: number }[],
): number | null {
  const line = ols(
    costs.map(({ n }) => Math.log(n)),
    costs.map(({ cost }) => Math.log(cost)),
  );
  return line.ok ? line.slope : null;
}
