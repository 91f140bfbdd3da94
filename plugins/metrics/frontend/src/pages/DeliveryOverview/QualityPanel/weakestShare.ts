import type { DeliveryQuality } from '@hone/backstage-plugin-metrics-common';

/** The share of the weakest check: a number is as good as the worst of what it rests on. Null when there is nothing to check. */
export function weakestShare(checks: DeliveryQuality['checks']): number | null {
  const shares = checks.flatMap(({ share }) => share.value ?? []);
  return shares.length === 0 ? null : Math.min(...shares);
}
