import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { ols } from '../moments/ols';
import type { Outcome } from '../outcome';
import { neweyWestLag } from './neweyWestLag';
import { olsHac } from './olsHac';
import { placeboInTime } from './placeboInTime';
import { regressionToTheMean } from './regressionToTheMean';
import { specificationCurve } from './specificationCurve';

function must<T>(outcome: Outcome<T>) {
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome;
}

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true });
const rng = createRng('properties');
const values = Array.from(
  { length: 30 },
  (_, t) => 20 + 0.1 * t + rng.normal(),
);
const time = values.map((_, t) => t);

describe('olsHac', () => {
  it('follows shift and scale of the response', () => {
    const base = must(olsHac({ y: values, x: { time } }));
    fc.assert(
      fc.property(number(-100, 100), number(0.1, 100), (shift, scale) => {
        const y = values.map(value => shift + scale * value);
        const moved = must(olsHac({ y, x: { time } }));
        expect(moved.coefficients[1] / scale).toBeCloseTo(
          base.coefficients[1],
          8,
        );
        expect(moved.standardErrors[1] / scale).toBeCloseTo(
          base.standardErrors[1],
          8,
        );
      }),
    );
  });

  it('is a least-squares line, and White without lags', () => {
    const { coefficients, standardErrors } = must(
      olsHac({ y: values, x: { time }, maxLag: 0 }),
    );
    const line = must(ols(time, values));
    expect(coefficients[0]).toBeCloseTo(line.intercept, 9);
    expect(coefficients[1]).toBeCloseTo(line.slope, 9);
    const centre = (time.length - 1) / 2;
    const squares = time.map(t => (t - centre) ** 2);
    const meat = values.reduce((sum, value, t) => {
      const residual = value - line.intercept - line.slope * t;
      return sum + squares[t] * residual * residual;
    }, 0);
    const spread = squares.reduce((sum, square) => sum + square, 0);
    expect(standardErrors[1]).toBeCloseTo(Math.sqrt(meat) / spread, 9);
  });

  it('chooses its lag as neweyWestLag does, and never a smaller one for more points', () => {
    const { maxLag } = must(olsHac({ y: values, x: { time } }));
    expect(maxLag).toBe(must(neweyWestLag({ n: values.length })).maxLag);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), n => {
        expect(must(neweyWestLag({ n: n + 1 })).maxLag).toBeGreaterThanOrEqual(
          must(neweyWestLag({ n })).maxLag,
        );
      }),
    );
  });
});

describe('placeboInTime', () => {
  it('ignores shift, and scale and sign change the effects alone', () => {
    const input = { interventionIndex: 22, window: 4 };
    const base = must(placeboInTime({ values, ...input }));
    fc.assert(
      fc.property(
        number(-100, 100),
        number(-100, 100).filter(scale => Math.abs(scale) > 0.01),
        (shift, scale) => {
          const moved = must(
            placeboInTime({
              values: values.map(value => shift + scale * value),
              ...input,
            }),
          );
          expect(moved.pValue).toBe(base.pValue);
          expect(moved.effect / scale).toBeCloseTo(base.effect, 8);
        },
      ),
    );
  });

  it('finds a pure trend nowhere', () => {
    const result = must(
      placeboInTime({
        values: time.map(t => 3 * t),
        interventionIndex: 22,
        window: 4,
      }),
    );
    expect(result.pValue).toBe(1);
  });

  it('reaches its smallest p value for a large effect, and not below it', () => {
    const result = must(
      placeboInTime({
        values: values.map((value, t) => value + (t < 22 ? 0 : 1000)),
        interventionIndex: 22,
        window: 4,
      }),
    );
    expect(result.placebos).toHaveLength(15);
    expect(result.pValue).toBe(1 / 16);
  });
});

describe('specificationCurve', () => {
  const estimate = fc.record({
    estimate: number(-10, 10),
    standardError: number(0, 10),
  });

  it('does not depend on the order of the specifications', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 1 }), estimates => {
        const forward = must(specificationCurve({ estimates }));
        const backward = must(
          specificationCurve({ estimates: [...estimates].reverse() }),
        );
        expect(backward.median).toBeCloseTo(forward.median, 12);
        expect(backward.dominantSign).toBe(forward.dominantSign);
        expect(backward.shareSignificantSameSign).toBe(
          forward.shareSignificantSameSign,
        );
        const sorted = forward.order.map(i => estimates[i].estimate);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }),
    );
  });

  it('turns with the sign, and is significant at most where it agrees', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 1 }), estimates => {
        const result = must(specificationCurve({ estimates }));
        const turned = must(
          specificationCurve({
            estimates: estimates.map(e => ({ ...e, estimate: -e.estimate })),
          }),
        );
        expect(turned.dominantSign + result.dominantSign).toBe(0);
        expect(turned.median).toBeCloseTo(-result.median, 12);
        expect(result.shareSignificantSameSign).toBeLessThanOrEqual(
          result.shareSameSign,
        );
      }),
    );
  });
});

describe('regressionToTheMean', () => {
  it('lies between the baseline and its mirror image, and at the mean without correlation', () => {
    fc.assert(
      fc.property(
        number(-1e3, 1e3),
        number(-1e3, 1e3),
        number(-1, 1),
        (mean, baseline, correlation) => {
          const { expectedFollowUp, expectedChange } = must(
            regressionToTheMean({ mean, baseline, correlation }),
          );
          expect(expectedFollowUp - baseline).toBeCloseTo(expectedChange, 9);
          expect(Math.abs(expectedFollowUp - mean)).toBeLessThanOrEqual(
            Math.abs(baseline - mean) + 1e-9,
          );
        },
      ),
    );
    expect(
      must(regressionToTheMean({ mean: 100, baseline: 140, correlation: 0 })),
    ).toMatchObject({ expectedFollowUp: 100 });
    expect(
      must(regressionToTheMean({ mean: 100, baseline: 140, correlation: 1 })),
    ).toMatchObject({ expectedChange: 0 });
  });
});
