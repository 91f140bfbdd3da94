import { instantAt, type History } from '../history';
import { numberWords, type InstrumentChange } from './instrumentChange';
import { runsOf } from './runs';

/** Bounds that shares and counts have by nature. */
const NATURAL = [0, 1, 100];
const LEAST_SHARE = 0.01;
const LEAST_VALUES = 10;
/** One long stretch at the bound is an instrument that stands still, which is told elsewhere. */
const LEAST_VISITS = 5;
/** Coarse values repeat everywhere; a bound has many times as many as any other value. */
const LEAST_EXCESS = 10;
const LEAST_DISTINCT = 20;

function isClipped(values: readonly number[], bound: number): boolean {
  const atBound = values.filter(value => value === bound).length;
  const others = new Set(values).size - 1;
  if (others + 1 < LEAST_DISTINCT) return false;
  const usual = (values.length - atBound) / others;
  return (
    atBound >= Math.max(LEAST_VALUES, LEAST_SHARE * values.length) &&
    atBound >= LEAST_EXCESS * usual
  );
}

/** Bounds that the values hit so often that what lies beyond must have been cut off. */
export function findClipping(history: History): InstrumentChange[] {
  const present = history.values.filter(value => value !== null);
  if (present.length === 0) return [];
  const runs = runsOf(history.values);
  const extremes = present.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
  return extremes
    .filter(bound => !NATURAL.includes(bound) && isClipped(present, bound))
    .flatMap(bound => {
      const visits = runs.filter(run => run.value === bound);
      if (visits.length < LEAST_VISITS) return [];
      const points = visits.reduce((sum, run) => sum + run.length, 0);
      const share = Math.round((100 * points) / present.length);
      return [
        {
          at: instantAt(history, visits[0].from),
          kind: 'clipping' as const,
          message: `${Math.max(
            1,
            share,
          )} % of the values are exactly ${numberWords(bound)}, the ${
            bound === extremes[1] ? 'highest' : 'lowest'
          } of all: what lies beyond is cut off.`,
        },
      ];
    });
}
