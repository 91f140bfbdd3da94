import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';

/** How far what is shown of a source reaches. */
export interface SourceAge {
  /** Since when the source fails; null when no metric says it. */
  since: string | null;
  /** Newest value that was read of it; null where there is none. */
  lastAt: string | null;
}

function extreme(
  instants: (string | null)[],
  pick: 'oldest' | 'newest',
): string | null {
  const known = instants.filter(instant => instant !== null).sort();
  return (pick === 'oldest' ? known[0] : known[known.length - 1]) ?? null;
}

/** Since when a source does not answer and as of when its values are, by the health of its metrics. */
export function sourceAge(
  sourceId: string,
  entries: readonly CatalogueEntry[],
): SourceAge {
  const failing = entries.filter(
    ({ metric, health }) =>
      metric.sourceId === sourceId && health.state === 'failing',
  );
  return {
    since: extreme(
      failing.map(({ health }) => health.since),
      'oldest',
    ),
    lastAt: extreme(
      failing.map(({ health }) => health.lastAt),
      'newest',
    ),
  };
}
