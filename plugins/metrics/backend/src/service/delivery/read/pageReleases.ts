import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { JudgedRelease } from '../rules/evaluateService';
import type { ShippedChange } from '../rules/leadTimes';
import type { Window } from './parseWindow';
import type { EvaluatedService } from './ServiceEvaluator';
import { toRelease } from './toRelease';

const DEFAULT_LIMIT = 50;

/** Which roll-outs of a window. */
export interface ReleaseQuery {
  /** Only the one with this id. */
  deployment?: string;
  cursor?: string;
  limit?: number;
}

/** What is under way comes first, then the newest; ids decide between equals. */
type Place = readonly [running: number, instant: number, id: string];

function placeOf({ release }: JudgedRelease): Place {
  const { deployment, at } = release;
  return at === null
    ? [1, deployment.startedAt ?? 0, deployment.id]
    : [0, at, deployment.id];
}

/** Below 0 when the first comes before the second. */
function compare(a: Place, b: Place): number {
  return b[0] - a[0] || b[1] - a[1] || (a[2] > b[2] ? -1 : Number(a[2] < b[2]));
}

/** The changes that roll-outs brought, by their ids. */
function changesOf(
  releases: readonly JudgedRelease[],
  changes: readonly ShippedChange[],
): ReadonlyMap<string, ShippedChange[]> {
  const found = new Map<string, ShippedChange[]>(
    releases.map(({ release }) => [release.deployment.id, []]),
  );
  for (const change of changes) found.get(change.deploymentId)?.push(change);
  return found;
}

/**
 * A page of a service's roll-outs; those under way belong to the window in which they began.
 */
export function pageReleases(
  { delivery }: Pick<EvaluatedService, 'delivery'>,
  window: Window,
  query: ReleaseQuery,
): Page<Release> {
  const { deployment, limit = DEFAULT_LIMIT } = query;
  const after = query.cursor
    ? (decodeCursor(query.cursor, 3) as unknown as Place)
    : undefined;
  const rest = delivery.releases
    .map(judged => ({ judged, place: placeOf(judged) }))
    .filter(
      ({ place: [, instant, id] }) =>
        instant >= window.from &&
        instant < window.to &&
        (deployment === undefined || id === deployment),
    )
    .filter(({ place }) => !after || compare(after, place) < 0)
    .sort((a, b) => compare(a.place, b.place));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const releases = page.map(({ judged }) => judged);
  const brought = changesOf(releases, delivery.changes);
  return {
    items: releases.map(judged =>
      toRelease(judged, brought.get(judged.release.deployment.id) ?? []),
    ),
    nextCursor:
      last && rest.length > limit ? encodeCursor([...last.place]) : null,
  };
}
