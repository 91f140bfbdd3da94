import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { changePointDetectors } from './changePointDetectors';
import { detectChangePoints } from './detectChangePoints';

function detect(
  values: readonly (number | null)[],
  options: Partial<Parameters<typeof detectChangePoints>[0]> = {},
) {
  const result = detectChangePoints({ values, ...options });
  if (!result.ok) throw new Error(result.detail);
  return result;
}

const indices = (result: ReturnType<typeof detect>) =>
  result.changePoints.map(point => point.index);

function noise(seed: string, n: number, phi = 0): number[] {
  const rng = createRng(seed);
  let state = rng.normal();
  return Array.from({ length: n }, () => {
    state = phi * state + Math.sqrt(1 - phi * phi) * rng.normal();
    return state;
  });
}

const step = noise('step', 120).map((e, t) => e + (t < 70 ? 0 : 5));

describe('detectChangePoints', () => {
  it('finds a step and says how large it is', () => {
    const result = detect(step);
    expect(indices(result)).toEqual([70]);
    expect(result).toMatchObject({ shape: 'level', seasonalPeriod: null });
    const [point] = result.changePoints;
    expect(point.magnitude).toBeGreaterThan(4.4);
    expect(point.magnitude).toBeLessThan(5.6);
    expect(point.levelChange).toBeCloseTo(point.magnitude, 10);
    expect(point.slopeChange).toBe(0);
    expect(point.confidence).toBeGreaterThan(0.999);
    expect(point.detectors).toEqual([
      'pelt',
      'binarySegmentation',
      'eDivisive',
      'bocpd',
    ]);
    expect(result.noise).toBeGreaterThan(0.8);
    expect(result.noise).toBeLessThan(1.2);
  });

  it('finds a bend where it is, without a jump', () => {
    const values = noise('bend', 200).map(
      (e, t) => 0.5 * e + 0.1 * t - (t < 120 ? 0 : 0.3 * (t - 120)),
    );
    const result = detect(values);
    expect(result.shape).toBe('line');
    expect(result.changePoints).toHaveLength(1);
    const [point] = result.changePoints;
    expect(Math.abs(point.index - 120)).toBeLessThanOrEqual(4);
    expect(point.slopeChange).toBeCloseTo(-0.3, 1);
    expect(Math.abs(point.levelChange)).toBeLessThan(1);
  });

  it('takes neither trend nor season for a change', () => {
    const values = noise('season', 168).map(
      (e, t) => 0.5 * e + 0.05 * t + [0, 0, 0, 0, 0, -4, -5][t % 7],
    );
    expect(detect(values)).toMatchObject({
      changePoints: [],
      seasonalPeriod: 7,
    });
    const shifted = values.map((v, t) => v + (t < 90 ? 0 : 4));
    expect(indices(detect(shifted))).toEqual([90]);
  });

  it('is not misled by lone outliers and says how many there were', () => {
    const spiky = noise('spikes', 150).map((e, t) =>
      [20, 61, 103].includes(t) ? 30 : e,
    );
    const result = detect(spiky);
    expect(result).toMatchObject({ changePoints: [], outliers: 3 });
    expect(result.warnings.map(w => w.code)).toEqual(['masked-outliers']);
  });

  it('keeps indices across gaps', () => {
    const rng = createRng('gaps');
    const gappy = step.map(v => (rng.uniform() < 0.2 ? null : v));
    const [found] = indices(detect(gappy));
    expect(Math.abs(found - 70)).toBeLessThanOrEqual(2);
    expect(detect(gappy).warnings.map(w => w.code)).toContain('missing-values');
    expect(indices(detect([null, null, ...step]))).toEqual([72]);
  });

  it('does not depend on shift, scale and, for lines, the slope', () => {
    const bend = noise('equal', 90).map(
      (e, t) => e + Math.max(0, t - 45) * 0.5,
    );
    const found = indices(detect(bend));
    expect(found).toHaveLength(1);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        (shift, scale) => {
          const moved = bend.map(v => shift + scale * v);
          expect(indices(detect(moved))).toEqual(found);
          const mirrored = bend.map(v => -v);
          expect(indices(detect(mirrored))).toEqual(found);
        },
      ),
      { numRuns: 20 },
    );
  });

  it.each([
    ['white noise', 0, 8],
    ['autocorrelation .3', 0.3, 16],
    ['autocorrelation .6', 0.6, 20],
  ])('seldom finds anything in %s', (_, phi, most) => {
    let wrong = 0;
    for (let run = 0; run < 100; run++) {
      const values = noise(`null/${phi}/${run}`, 120, phi as number);
      wrong += detect(values).changePoints.length > 0 ? 1 : 0;
    }
    expect(wrong).toBeLessThanOrEqual(most as number);
  });

  it('finds several changes in a long series', () => {
    const values = noise('long', 10000).map(
      (e, t) => e + 3 * (Math.floor(t / 2000) % 2),
    );
    const found = indices(detect(values));
    expect(found).toHaveLength(4);
    found.forEach((index, k) =>
      expect(Math.abs(index - 2000 * (k + 1))).toBeLessThanOrEqual(5),
    );
  });

  it('warns when a series says little', () => {
    const codes = (values: number[]) =>
      detect(values).warnings.map(w => w.code);
    expect(codes(noise('short', 12))).toContain('short-series');
    const curve = Array.from({ length: 60 }, (_, t) => Math.exp(t / 15));
    expect(codes(curve)).toContain('strong-autocorrelation');
  });

  it.each([
    ['one value', [4]],
    ['constant', new Array(50).fill(0.1)],
    ['a straight line', Array.from({ length: 50 }, (_, t) => 3 - 0.1 * t)],
    ['two segments too short', [0, 0, 0, 9, 9, 9]],
  ])('finds nothing in %s', (_, values) => {
    expect(detect(values).changePoints).toEqual([]);
  });

  it('finds an exact step, and obeys its limits', () => {
    const exact = Array.from({ length: 40 }, (_, t) => (t < 20 ? 1 : 2));
    expect(indices(detect(exact))).toEqual([20]);
    expect(detect(exact).changePoints[0].standardizedMagnitude).toBeNull();
    expect(indices(detect(step, { maxChangePoints: 0 }))).toEqual([]);
    expect(indices(detect(step, { minSegmentLength: 61 }))).toEqual([]);
    expect(detect(step, { seasonalPeriod: 7 }).seasonalPeriod).toBe(7);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [null, null]],
    ['non-finite', [1, 2, NaN]],
    ['non-finite', [1, Infinity]],
    ['non-finite', [1e200, -1e200, 3, 1e200, 5, 6, 7, 8, 9, 10, 11]],
  ])('returns %s', (reason, values) => {
    expect(detectChangePoints({ values })).toMatchObject({ ok: false, reason });
  });

  it.each([
    { maxChangePoints: -1 },
    { minSegmentLength: 2 },
    { seasonalPeriod: 0 },
    { minMagnitude: -0.1 },
    { minMagnitude: NaN },
    { minConfidence: 1 },
  ])('throws for %j', options => {
    expect(() => detect(step, options)).toThrow(InferenceInputError);
  });
});

describe('changePointDetectors', () => {
  it.each(Object.entries(changePointDetectors))(
    '%s finds the step through the common interface',
    (_, find) => {
      const result = find(step);
      if (!result.ok) throw new Error(result.detail);
      expect(result.changePoints).toContain(70);
      expect(find([])).toMatchObject({ reason: 'insufficient-data' });
      expect(find(new Array(20).fill(7))).toMatchObject({ changePoints: [] });
      expect(find([1, NaN])).toMatchObject({ reason: 'non-finite' });
    },
  );
});
