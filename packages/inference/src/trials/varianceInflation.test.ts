import { varianceInflation } from './varianceInflation';

const demeaned = (values: number[]) => {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.map(v => v - mean);
};

/** A step from an index on, with the constant taken out. */
const step = (length: number, from: number) =>
  demeaned(Array.from({ length }, (_, i) => (i >= from ? 1 : 0)));

describe('varianceInflation', () => {
  it('is 1 beside orthogonal columns and with none', () => {
    expect(varianceInflation([1, -1, 1, -1], [])).toBe(1);
    expect(varianceInflation([1, -1, 1, -1], [[1, 1, -1, -1]])).toBe(1);
  });

  it('is infinite where the others explain everything', () => {
    expect(varianceInflation([1, -1, 1, -1], [[2, -2, 2, -2]])).toBe(Infinity);
    const sum = varianceInflation(
      [2, 0, 0, -2],
      [
        [1, 1, -1, -1],
        [1, -1, 1, -1],
      ],
    );
    expect(sum).toBe(Infinity);
  });

  it('says that there is nothing to estimate', () => {
    expect(varianceInflation([0, 0], [[1, -1]])).toBeNaN();
  });

  it.each([
    [100, 40, 60],
    [100, 10, 11],
    [365, 300, 330],
  ])('has the closed form of two steps: %d points, %d, %d', (n, a, b) => {
    // r² = q(1 − p) / (p(1 − q)) for steps that are on for shares p > q.
    const p = (n - a) / n;
    const q = (n - b) / n;
    const expected = (p * (1 - q)) / (p - q);
    expect(varianceInflation(step(n, a), [step(n, b)])).toBeCloseTo(
      expected,
      8,
    );
    expect(varianceInflation(step(n, b), [step(n, a)])).toBeCloseTo(
      expected,
      8,
    );
  });

  it('is 1/(1 − r²) of two columns, whatever their scale', () => {
    const x = [3, 1, -4];
    const y = [1, -1, 0];
    const r2 = 4 / (26 * 2);
    expect(varianceInflation(x, [y])).toBeCloseTo(1 / (1 - r2), 12);
    expect(varianceInflation(x, [y.map(v => 1e6 * v)])).toBeCloseTo(
      1 / (1 - r2),
      12,
    );
  });

  it('is the diagonal of the inverse of the products, and does not mind doubles', () => {
    // For X'X = [[2,1,0],[1,2,1],[0,1,2]] the inverse has 3/4 at the end, so the inflation is 2 · 3/4.
    const columns = [
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 0, 1, 1],
    ];
    const [first, second, last] = columns;
    expect(varianceInflation(last, [first, second])).toBeCloseTo(1.5, 12);
    expect(varianceInflation(last, [first, second, first])).toBeCloseTo(
      1.5,
      12,
    );
  });

  it('never falls when a column is added', () => {
    let before = 1;
    for (let others = 1; others <= 5; others++) {
      const now = varianceInflation(
        step(60, 30),
        Array.from({ length: others }, (_, i) => step(60, 31 + 3 * i)),
      );
      expect(now).toBeGreaterThanOrEqual(before - 1e-12);
      before = now;
    }
  });

  it('refuses columns of another length', () => {
    expect(() => varianceInflation([1, 2], [[1]])).toThrow(
      'A column has 1 values, but the target has 2.',
    );
  });
});
