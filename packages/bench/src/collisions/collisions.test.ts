import { createRng } from '@hone/inference';
import { collisionsSuite } from './collisionsSuite';
import { drawPair, type Pair } from './drawPair';
import { rankCorrelation } from './rankCorrelation';
import { simulateErrors } from './simulateErrors';

jest.setTimeout(120_000);

describe('rank correlation', () => {
  it('is that of the order, with ties and infinities', () => {
    expect(
      rankCorrelation([
        [1, 10],
        [2, 20],
        [Infinity, 1000],
      ]),
    ).toBe(1);
    expect(
      rankCorrelation([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBe(-1);
    // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: covariance 4.5, variances 4.5 and 5.
    expect(
      rankCorrelation([
        [1, 1],
        [Infinity, 3],
        [Infinity, 2],
        [Infinity, 4],
      ]),
    ).toBeCloseTo(3 / Math.sqrt(3 * 5), 12);
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
      ]),
    ).toBeNaN();
  });
});

describe('simulated pairs', () => {
  const trial = {
    startDay: 0,
    days: 28,
    baselineDays: 56,
    treated: [0],
    compared: [1, 2],
  };

  it('are wrong by the whole other effect where they are the same', () => {
    const pair: Pair = { services: 8, first: trial, second: trial };
    const errors = simulateErrors(createRng(1), pair, {
      runs: 100,
      staysOn: false,
    })!;
    // The other effect has a standard deviation of .15.
    expect(errors.first.beside).toBeGreaterThan(0.12);
    expect(errors.first.beside / errors.first.alone).toBeGreaterThan(3);
  });

  it('do not disturb each other on services apart', () => {
    const pair: Pair = {
      services: 8,
      first: trial,
      second: { ...trial, treated: [5] },
    };
    const errors = simulateErrors(createRng(1), pair, {
      runs: 20,
      staysOn: false,
    })!;
    expect(errors.first.beside).toBeCloseTo(errors.first.alone, 12);
  });

  it('are drawn alike from one seed, and overlap', () => {
    const draw = () => {
      const rng = createRng(7);
      return Array.from({ length: 50 }, () => drawPair(rng));
    };
    const pairs = draw();
    expect(draw()).toEqual(pairs);
    for (const { first, second } of pairs) {
      expect(second.startDay).toBeLessThan(first.days);
      const touched = [...first.treated, ...first.compared];
      expect(second.treated.some(one => touched.includes(one))).toBe(true);
    }
  });
});

describe('the collisions benchmark', () => {
  it('asks the product and compares its ranking with the errors', async () => {
    const printed: string[] = [];
    const { n, scores } = await collisionsSuite.run(
      { pairs: '12', runs: '20' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(n).toBe(12);
    expect(scores).toMatchObject({
      taken_back: { by_pair: expect.any(Number) },
    });
    expect(printed.join('\n')).toContain('is taken back');
  });
});
