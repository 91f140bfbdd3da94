import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { findAggregateUnits } from './findAggregateUnits';

function world(seed: number, count: number, times: number) {
  const rng = createRng(`world/${seed}`);
  const factors = Array.from({ length: times }, () => [
    rng.normal(),
    rng.normal(),
  ]);
  const units = Array.from({ length: count }, () => {
    const level = 20 + 3 * rng.normal();
    const loadings = [1 + 0.5 * rng.normal(), 0.5 * rng.normal()];
    return factors.map(
      ([a, b]) =>
        level + loadings[0] * a + loadings[1] * b + 0.4 * rng.normal(),
    );
  });
  return { rng, units };
}

function combine(units: number[][], weights: number[]) {
  return units[0].map((_, t) =>
    units.reduce((sum, row, i) => sum + weights[i] * row[t], 0),
  );
}

function aggregatesOf(units: number[][]) {
  const result = findAggregateUnits({ units });
  if (!result.ok) throw new Error(result.detail);
  return result.aggregates;
}

describe('findAggregateUnits', () => {
  it('finds sums, means and weighted means, wherever they stand', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { rng, units } = world(seed, 10, 40);
      const shares = units.map(() => 0.2 + rng.uniform());
      const total = shares.reduce((sum, w) => sum + w, 0);
      const kinds = [
        units.map(() => 1),
        units.map(() => 0.1),
        shares.map(w => w / total),
      ];
      for (const weights of kinds) {
        const place = rng.int(11);
        const all = units.slice();
        all.splice(place, 0, combine(units, weights));
        expect(aggregatesOf(all)).toEqual([place]);
        const scaled = all.map(row => row.map(v => v * 1e6));
        expect(aggregatesOf(scaled)).toEqual([place]);
      }
    }
  });

  it('leaves units of their own alone', () => {
    let found = 0;
    for (let seed = 100; seed < 200; seed++) {
      found += aggregatesOf(world(seed, 10, 24).units).length;
    }
    expect(found).toBeLessThanOrEqual(2);
  });

  it('does not take a copy of one unit for an aggregate', () => {
    const { units } = world(3, 8, 30);
    expect(aggregatesOf([...units, units[2]])).toEqual([]);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', world(1, 4, 30).units],
    ['insufficient-data', world(1, 9, 8).units],
    ['non-finite', [[NaN], [1], [2], [3], [4]]],
  ])('returns %s', (reason, units) => {
    expect(findAggregateUnits({ units })).toMatchObject({ reason });
  });

  it('finds nothing among constant units', () => {
    expect(
      aggregatesOf(Array.from({ length: 6 }, () => Array(12).fill(1))),
    ).toEqual([]);
  });

  it('rejects rows of unequal length', () => {
    expect(() => findAggregateUnits({ units: [[1, 2], [1]] })).toThrow(
      InferenceInputError,
    );
  });
});
