import { logGamma } from '../numerics/distributions';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { bocpd } from './bocpd';

const prior = { mean: 0.3, kappa: 0.5, alpha: 1.5, beta: 0.7 };

/** Log marginal density of a segment in closed form. */
function segment(values: number[]): number {
  const n = values.length;
  const mean = values.reduce((s, v) => s + v, 0) / n;
  const kappa = prior.kappa + n;
  const alpha = prior.alpha + n / 2;
  const beta =
    prior.beta +
    values.reduce((s, v) => s + (v - mean) ** 2, 0) / 2 +
    (prior.kappa * n * (mean - prior.mean) ** 2) / (2 * kappa);
  return (
    logGamma(alpha) -
    logGamma(prior.alpha) +
    prior.alpha * Math.log(prior.beta) -
    alpha * Math.log(beta) +
    Math.log(prior.kappa / kappa) / 2 -
    (n / 2) * Math.log(2 * Math.PI)
  );
}

/** Sums over all 2^(n − 1) segmentations. */
function enumerate(values: number[], hazard: number) {
  const n = values.length;
  let total = 0;
  const change = new Array<number>(n - 1).fill(0);
  const length = new Array<number>(n).fill(0);
  for (let mask = 0; mask < 2 ** (n - 1); mask++) {
    const cuts = [0];
    for (let i = 0; i < n - 1; i++) {
      if (Math.floor(mask / 2 ** i) % 2 === 1) cuts.push(i + 1);
    }
    const weight = Math.exp(
      cuts.reduce(
        (s, cut, k) => s + segment(values.slice(cut, cuts[k + 1])),
        (cuts.length - 1) * Math.log(hazard) +
          (n - cuts.length) * Math.log(1 - hazard),
      ),
    );
    total += weight;
    cuts.slice(1).forEach(cut => {
      change[cut - 1] += weight;
    });
    length[n - cuts[cuts.length - 1] - 1] += weight;
  }
  return {
    logEvidence: Math.log(total),
    change: change.map(w => w / total),
    length: length.map(w => w / total),
  };
}

describe('bocpd', () => {
  it.each([1, 2, 3])(
    'is the enumeration of all segmentations, seed %d',
    seed => {
      const rng = createRng(seed);
      const values = Array.from(
        { length: 9 },
        (_, t) => rng.normal() + (t > 4 ? 3 : 0),
      );
      const result = bocpd({ values, hazard: 0.1, prior });
      const expected = enumerate(values, 0.1);
      if (!result.ok) throw new Error(result.detail);
      expect(result.logEvidence).toBeCloseTo(expected.logEvidence, 9);
      expected.change.forEach((p, i) =>
        expect(result.changeProbability[i]).toBeCloseTo(p, 9),
      );
      expected.length.forEach((p, k) =>
        expect(result.runLengthPosterior[k]).toBeCloseTo(p, 9),
      );
    },
  );

  it('keeps its posterior a distribution beyond 100 run lengths', () => {
    const rng = createRng(7);
    const values = Array.from(
      { length: 700 },
      (_, t) => rng.normal() + (t < 400 ? 0 : 4),
    );
    const result = bocpd({ values });
    if (!result.ok) throw new Error(result.detail);
    const mass = result.runLengthPosterior.reduce((s, p) => s + p, 0);
    expect(mass).toBeCloseTo(1, 6);
    const surest = result.changeProbability.indexOf(
      Math.max(...result.changeProbability),
    );
    expect(Math.abs(surest + 1 - 400)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['insufficient-data', []],
    ['insufficient-data', [null]],
    ['non-finite', [1, Infinity]],
  ])('returns %s', (reason, values) => {
    expect(bocpd({ values })).toMatchObject({ ok: false, reason });
  });

  it('handles one value and constants', () => {
    expect(bocpd({ values: [2] })).toMatchObject({
      runLengthPosterior: [1],
      changeProbability: [],
    });
    expect(bocpd({ values: new Array(50).fill(0) })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    { hazard: 0 },
    { hazard: 1 },
    { prior: { ...prior, kappa: 0 } },
    { prior: { ...prior, alpha: -1 } },
    { prior: { ...prior, beta: Infinity } },
    { prior: { ...prior, mean: NaN } },
  ])('throws for %j', options => {
    expect(() => bocpd({ values: [1, 2], ...options })).toThrow(
      InferenceInputError,
    );
  });
});
