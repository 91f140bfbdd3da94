import type { NoiseFilterState } from '@hone/inference';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { hashKey } from '../targets/seriesKey';

const DAY_HOURS = 24;
const KEY_LENGTH = 16;

/** All that is kept of a watched series to go on. */
export interface FilterState {
  /** Which series it is: another one starts anew. */
  series: string;
  /** Instant of the filter's first observation; null while there was no value. */
  from: number | null;
  /** Instant of the newest value. */
  lastValueAt: number | null;
  filter: NoiseFilterState | null;
}

/** Names what a definition reads, so that another title does not start anything anew. */
export function seriesOf(
  metric: Pick<Metric, 'sourceId' | 'kind' | 'query' | 'unit'>,
  stepSeconds: number,
): string {
  const { sourceId, kind, query, unit } = metric;
  const fields = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashKey([sourceId, kind, unit, fields, stepSeconds]).slice(
    0,
    KEY_LENGTH,
  );
}

/**
 * As JSON, with the numbers of the season and the newest residuals as the base64 of their bytes: exact, a third as long as digits, and quick, because
 * every state is read and written with every new value.
 */
export function encodeState(state: FilterState): string {
  if (!state.filter) return JSON.stringify(state);
  const { profile, recent, ...rest } = state.filter;
  const numbers = [...profile.day, ...profile.week, ...recent];
  const bytes = Buffer.from(Float64Array.from(numbers).buffer);
  // While it learns there is no profile yet.
  const season = profile.day.length + profile.week.length;
  return JSON.stringify({
    ...state,
    filter: { ...rest, season, numbers: bytes.toString('base64') },
  });
}

export function decodeState(text: string): FilterState {
  const state = JSON.parse(text);
  if (!state.filter) return state;
  const { season, numbers: packed, ...rest } = state.filter;
  const bytes = Buffer.from(packed, 'base64');
  const numbers = Array.from({ length: bytes.length / 8 }, (_, i) =>
    bytes.readDoubleLE(8 * i),
  );
  const profile = {
    day: numbers.slice(0, Math.min(DAY_HOURS, season)),
    week: numbers.slice(DAY_HOURS, season),
  };
  const recent = numbers.slice(season);
  return { ...state, filter: { ...rest, profile, recent } };
}
