import { inflationOf, pairInflation } from './inflation';
import type { Neighbours, TrialDesign } from './types';

const DAY = 86_400_000;
const NONE: Neighbours = new Map();

/** A trial on some services from one day to another. */
function trial(
  services: string[],
  [from, to]: [number, number],
  change: Partial<TrialDesign> = {},
): TrialDesign {
  return {
    design: 'process',
    switchAt: new Map(services.map(service => [service, from * DAY])),
    compared: [],
    arms: '[]',
    from: from * DAY,
    to: to * DAY,
    baselineMs: 100 * DAY,
    ...change,
  };
}

/** An element of the diagonal of (X'X)⁻¹, by elimination. */
function inverseDiagonal(rows: number[][], index: number): number {
  const size = rows[0].length;
  const work = rows[0].map((_, i) => [
    ...rows[0].map((__, j) =>
      rows.reduce((sum, row) => sum + row[i] * row[j], 0),
    ),
    i === index ? 1 : 0,
  ]);
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = work[row][pivot] / work[pivot][pivot];
      for (let column = pivot; column <= size; column++) {
        work[row][column] -= factor * work[pivot][column];
      }
    }
  }
  return work[index][size] / work[index][index];
}

describe('the inflation of trials on whole services', () => {
  it('is 1 for services that have nothing to do with each other', () => {
    const one = trial(['a'], [0, 40]);
    expect(pairInflation(one, trial(['b'], [0, 40]), NONE)).toEqual({
      one: 1,
      other: 1,
      worst: 1,
    });
  });

  it('is infinite for the same services at the same time, with controls or without', () => {
    const one = trial(['a'], [0, 40]);
    expect(inflationOf(one, [one], NONE)).toBe(Infinity);
    const compared = trial(['a', 'b'], [0, 40], { compared: ['c', 'd'] });
    expect(inflationOf(compared, [compared], NONE)).toBe(Infinity);
  });

  it('has the closed form of two steps on one of two services', () => {
    // Against one control the fit is of the difference of both: steps that are on for shares p and q of the period.
    const from = trial(['a'], [0, 40], { compared: ['b'] });
    const later = trial(['a'], [20, 40], { compared: ['b'] });
    const p = 40 / 140;
    const q = 20 / 140;
    expect(inflationOf(from, [later], NONE)).toBeCloseTo(
      (p * (1 - q)) / (p - q),
      8,
    );
  });

  it('is what the inverse of all products says of a change of level and trend', () => {
    const one = trial(['a'], [0, 70], { baselineMs: 70 * DAY });
    const later = trial(['a'], [35, 70]);
    // Two steps a day: constant, line, change of level, change of trend from its middle, and the other one.
    const rows = Array.from({ length: 280 }, (_, i) => {
      const on = i >= 140 ? 1 : 0;
      return [1, i, on, on * (i - 209.5), i >= 210 ? 1 : 0];
    });
    const expected =
      inverseDiagonal(rows, 2) /
      inverseDiagonal(
        rows.map(row => row.slice(0, 4)),
        2,
      );
    expect(inflationOf(one, [later], NONE)).toBeCloseTo(expected, 6);
    // What is on before and off since adds up to the constant with it.
    const until = trial(['a'], [-70, 0]);
    expect(inflationOf(one, [until], NONE)).toBe(Infinity);
  });

  it('falls as the other one starts later', () => {
    const one = trial(['a'], [0, 70], { compared: ['b'] });
    const inflations = [0, 7, 14, 28, 42, 56].map(
      start =>
        pairInflation(
          one,
          trial(['a'], [start, start + 70], { compared: ['b'] }),
          NONE,
        ).one,
    );
    expect([...inflations].sort((x, y) => y - x)).toEqual(inflations);
    expect(inflations[0]).toBe(Infinity);
    expect(inflations.at(-1)).toBeLessThan(1.25);
  });

  it('counts a change of a control', () => {
    const one = trial(['a'], [0, 40], { compared: ['b'] });
    const onControl = trial(['b'], [0, 40]);
    expect(inflationOf(one, [onControl], NONE)).toBe(Infinity);
    const many = { ...one, compared: ['b', 'c', 'd', 'e'] };
    // One of four controls says a quarter of them; the others keep them apart.
    const inflation = inflationOf(many, [onControl], NONE);
    expect(inflation).toBeGreaterThan(1);
    expect(inflation).toBeLessThan(1.1);
  });

  it('counts a change next door only where a dependency leads there', () => {
    const one = trial(['a'], [0, 40], { compared: ['c'] });
    const next = trial(['b'], [0, 40]);
    expect(inflationOf(one, [next], NONE)).toBe(1);
    const joined: Neighbours = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['a'])],
    ]);
    expect(inflationOf(one, [next], joined)).toBe(Infinity);
  });

  it('stays small beside a change that all services of a wedge feel at once', () => {
    const services = ['a', 'b', 'c', 'd', 'e', 'f'];
    const wedge = trial(services, [0, 60], {
      design: 'stepped-wedge',
      switchAt: new Map(
        services.map((service, i) => [service, Math.floor(i / 2) * 20 * DAY]),
      ),
      baselineMs: 20 * DAY,
    });
    // The effects of time take it in.
    expect(inflationOf(wedge, [trial(services, [10, 50])], NONE)).toBeCloseTo(
      1,
      8,
    );
    expect(inflationOf(wedge, [trial(['a', 'b'], [0, 60])], NONE)).toBeCloseTo(
      20 / 17,
      8,
    );
  });

  it('never falls as more run at the same time', () => {
    const one = trial(['a'], [0, 70], { compared: ['b'] });
    const others = [20, 30, 50].map(start => trial(['a'], [start, start + 70]));
    const inflations = [0, 1, 2, 3].map(n =>
      inflationOf(one, others.slice(0, n), NONE),
    );
    expect([...inflations].sort((x, y) => x - y)).toEqual(inflations);
    expect(inflations[3]).toBeGreaterThan(inflations[1]);
  });
});

describe('the inflation of arms side by side', () => {
  const ab = (window: [number, number], arms = '[]') =>
    trial(['a'], window, { design: 'ab', arms, baselineMs: 0 });

  it('is 1 beside arms that are drawn apart, and beside what both arms feel', () => {
    expect(pairInflation(ab([0, 20]), ab([0, 20], '["x"]'), NONE).worst).toBe(
      1,
    );
    expect(inflationOf(ab([0, 20]), [trial(['a'], [0, 20])], NONE)).toBe(1);
  });

  it('is 1/(1 − share) where the same units are in both for a share of the time', () => {
    expect(inflationOf(ab([0, 20]), [ab([0, 20])], NONE)).toBe(Infinity);
    expect(inflationOf(ab([0, 20]), [ab([10, 30])], NONE)).toBeCloseTo(2, 8);
    expect(inflationOf(ab([0, 20]), [ab([15, 60])], NONE)).toBeCloseTo(
      4 / 3,
      8,
    );
  });

  it('reaches a trial on the whole service', () => {
    expect(
      inflationOf(
        trial(['a'], [0, 40], { compared: ['b'] }),
        [ab([0, 40])],
        NONE,
      ),
    ).toBe(Infinity);
  });
});
