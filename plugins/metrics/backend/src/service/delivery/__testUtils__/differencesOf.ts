import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { RELATIVE_ACCURACY } from '../rollup/content/durationBins';

type Json = number | null | undefined | { [key: string]: Json };

/** Places in a summary that hold times. */
const TIMES = /^(leadTime\.p\d+|recovery|restore)\.(value|median|interval)/;
/** Upper ends of intervals from survival curves. */
const UPPER_ENDS = /^(recovery|restore)\.interval\.1$/;

/** All numbers of a summary by their places. */
function flatten(value: Json, place = ''): [string, number | null][] {
  if (value === undefined) return [];
  if (value === null || typeof value === 'number') return [[place, value]];
  return Object.keys(value)
    .sort()
    .flatMap(key =>
      flatten(value[key], place === '' ? key : `${place}.${key}`),
    );
}

/** A number that is not as it should be. */
interface Difference {
  place: string;
  found: number | null | undefined;
  wanted: number | null | undefined;
}

/**
 * The numbers in which two summaries differ: counts, shares and densities have to be equal, times within 1 %.
 *
 * @param options.openEnds - the upper end of a recovery's interval may be missing: where the longest durations share a
 *   bin, the curve ends before it is known
 */
export function differencesOf(
  actual: DeliverySummary,
  expected: DeliverySummary,
  options: { openEnds?: boolean } = {},
): Difference[] {
  const known = new Map(flatten(actual as unknown as Json));
  const awaited = new Map(flatten(expected as unknown as Json));
  const places = new Set([...known.keys(), ...awaited.keys()]);
  return [...places].flatMap(place => {
    const found = known.get(place);
    const wanted = awaited.get(place);
    const isOpen = options.openEnds && found === null && UPPER_ENDS.test(place);
    const isClose =
      TIMES.test(place) &&
      typeof found === 'number' &&
      typeof wanted === 'number' &&
      Math.abs(found - wanted) <= RELATIVE_ACCURACY * wanted;
    const isSame = found === wanted || isOpen || isClose;
    return isSame ? [] : [{ place, found, wanted }];
  });
}
