import type {
  ExploredSeries,
  SeriesPoint,
} from '@hone/backstage-plugin-metrics-common';
import { detectChangePoints } from '@hone/inference';
import { LRUCache } from 'lru-cache';
import { hashKey } from '../targets/seriesKey';

export type ExploredChange = ExploredSeries['changes'][number];

/** The search takes the square of it; a change lasts longer than a thirtieth of a window anyway. */
const MAX_SEARCHED = 240;
const FEWEST_VALUES = 20;
const MAX_CACHED = 2_000;

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length > 0
    ? known.reduce((sum, value) => sum + value, 0) / known.length
    : null;
}

/** Means of equally long stretches, with the index of the first point of each. */
function condense(values: readonly (number | null)[]) {
  const width = Math.max(1, Math.ceil(values.length / MAX_SEARCHED));
  const means: (number | null)[] = [];
  for (let i = 0; i < values.length; i += width) {
    means.push(meanOf(values.slice(i, i + width)));
  }
  return { means, width };
}

function find(points: readonly SeriesPoint[]): ExploredChange[] {
  const values = points.map(([, value]) => value);
  if (values.filter(value => value !== null).length < FEWEST_VALUES) return [];
  const { means, width } = condense(values);
  const found = detectChangePoints({ values: means });
  if (!found.ok) return [];
  const edges = found.changePoints.map(({ index }) => index * width);
  return edges.flatMap((edge, i) => {
    const before = meanOf(values.slice(edges[i - 1] ?? 0, edge));
    const after = meanOf(values.slice(edge, edges[i + 1]));
    return before === null || after === null
      ? []
      : [{ at: new Date(points[edge][0]).toISOString(), before, after }];
  });
}

/** Where a series changed its level or slope, with the means on both sides. */
export class ChangeFinder {
  private readonly cache = new LRUCache<string, ExploredChange[]>({
    max: MAX_CACHED,
  });

  /** Empty with fewer than twenty values: no limits are drawn around a handful of points. */
  in(points: readonly SeriesPoint[]): ExploredChange[] {
    const key = hashKey([points]);
    const known = this.cache.get(key);
    if (known) return known;
    const changes = find(points);
    this.cache.set(key, changes);
    return changes;
  }
}
