import type { OverviewScope } from '../query/queryKeys';

/** What the client is asked for; absent is not the same as empty. */
export function scopeQuery({ weeks, until, group }: OverviewScope) {
  return {
    weeks,
    ...(until ? { until } : {}),
    ...(group ? { group } : {}),
  };
}
