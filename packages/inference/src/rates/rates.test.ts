import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { newcombeDifference } from './newcombeDifference';
import { wilsonInterval } from './wilsonInterval';

const counts = fc
  .integer({ min: 1, max: 1000 })
  .chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('wilsonInterval', () => {
  it('contains the share, stays in [0, 1] and mirrors', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const result = wilsonInterval({ successes: x, trials: n });
        const mirror = wilsonInterval({ successes: n - x, trials: n });
        if (!result.ok || !mirror.ok) throw new Error('refused');
        const [lower, upper] = result.interval;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(x / n);
        expect(upper).toBeGreaterThanOrEqual(x / n);
        expect(mirror.interval[0]).toBeCloseTo(1 - upper, 12);
      }),
    );
  });

  it('flips the difference when the groups are swapped', () => {
    fc.assert(
      fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
        const a = newcombeDifference({ x1, n1, x2, n2 });
        const b = newcombeDifference({ x1: x2, n1: n2, x2: x1, n2: n1 });
        if (!a.ok || !b.ok) throw new Error('refused');
        expect(b.difference).toBeCloseTo(-a.difference, 12);
        expect(b.interval[0]).toBeCloseTo(-a.interval[1], 12);
      }),
    );
  });

  it.each([
    ['inconsistent-sums', -1, 10],
    ['inconsistent-sums', 11, 10],
    ['non-finite', NaN, 10],
    ['non-finite', 1, Infinity],
  ])('returns %s for %d of %d', (reason, successes, trials) => {
    expect(wilsonInterval({ successes, trials })).toMatchObject({ reason });
  });

  it('needs trials for a difference and a sensible confidence', () => {
    expect(newcombeDifference({ x1: 0, n1: 0, x2: 1, n2: 2 })).toMatchObject({
      reason: 'insufficient-data',
    });
    expect(() =>
      wilsonInterval({ successes: 1, trials: 2, confidence: 1 }),
    ).toThrow(InferenceInputError);
  });
});
