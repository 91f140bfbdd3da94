import fc from 'fast-check';
import { quantile } from '../../summary/quantile';
import { addTo } from './addRollups';
import {
  binOf,
  durationOf,
  durationsAt,
  RELATIVE_ACCURACY,
} from './durationBins';
import { binQuantile } from './summarizeRollup';

const YEARS = 10 * 365 * 86_400_000;
const durations = fc.array(fc.integer({ min: 0, max: YEARS }), {
  minLength: 1,
  maxLength: 200,
});
const toBins = (values: number[]) => {
  const bins = new Map<number, number>();
  for (const value of values) addTo(bins, binOf(value), 1);
  return bins;
};

describe('bins of durations', () => {
  it('give a duration back within 1 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: YEARS }), value => {
        const error = Math.abs(durationOf(binOf(value)) - value);
        expect(error).toBeLessThanOrEqual(RELATIVE_ACCURACY * value * 1.000001);
      }),
    );
  });

  it('give every quantile and its interval back within 1 %', () => {
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.75, 0.9), (values, p) => {
        const exact = quantile(
          [...values].sort((a, b) => a - b),
          p,
        )!;
        const read = binQuantile(toBins(values), p)!;
        const pairs = [
          [read.value, exact.value],
          [read.interval[0], exact.interval[0]],
          [read.interval[1], exact.interval[1]],
        ];
        for (const [got, wanted] of pairs) {
          expect(Math.abs(got - wanted)).toBeLessThanOrEqual(
            0.01 * wanted + 1e-6,
          );
        }
      }),
    );
  });

  it('have no more places than durations', () => {
    expect(binQuantile(new Map(), 0.5)).toBeNull();
    expect(() => durationsAt(toBins([1, 2]), [3])).toThrow(RangeError);
  });
});
