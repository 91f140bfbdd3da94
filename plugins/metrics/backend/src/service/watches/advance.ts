import { createNoiseFilter, type NoiseFilter } from '@hone/inference';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { Expectation, NewChange } from '../../store/watches/types';
import type { FilterState } from './filterState';
import type { Sensitivity } from './sensitivity';

/** What new points have told. */
export interface Advance {
  state: FilterState;
  /** Newest value and what was expected of it; null when no point had a value. */
  latest: { value: number; expected: Expectation | null } | null;
  learning: boolean;
  changes: Omit<NewChange, 'trigger'>[];
}

function open(
  state: FilterState,
  start: number,
  options: Sensitivity & { stepSeconds: number },
): NoiseFilter {
  const { filter } = state;
  return filter
    ? createNoiseFilter({
        ...filter,
        options: { ...filter.options, ...options },
      })
    : createNoiseFilter({ start, ...options });
}

/**
 * Takes the next points of a series in, each in constant time. Points before the first value are no part of it.
 *
 * @param points - one per step, the first one a step after the newest that was taken in
 */
export function advance(
  state: FilterState,
  points: readonly SeriesPoint[],
  options: Sensitivity & { stepSeconds: number },
): Advance {
  const first = state.filter
    ? 0
    : points.findIndex(([, value]) => value !== null);
  if (first < 0 || points.length === 0) {
    return { state, latest: null, learning: true, changes: [] };
  }
  const from = state.from ?? points[first][0];
  const filter = open(state, from, options);
  const at = (index: number) =>
    new Date(from + index * options.stepSeconds * 1000);
  const advanced: Advance = {
    state,
    latest: null,
    learning: true,
    changes: [],
  };
  let { lastValueAt } = state;
  for (let i = first; i < points.length; i += 1) {
    const [instant, value] = points[i];
    const { index, learning, expected, change } = filter.push(value);
    advanced.learning = learning;
    if (value !== null) {
      lastValueAt = instant;
      advanced.latest = {
        value,
        expected: expected && {
          value: expected.value,
          deviation: expected.upper - expected.value,
        },
      };
    }
    if (change) {
      const { before, after, magnitude } = change;
      advanced.changes.push({
        at: at(change.index),
        foundAt: at(index),
        before,
        after,
        magnitude,
      });
    }
  }
  advanced.state = { ...state, from, lastValueAt, filter: filter.state() };
  return advanced;
}
