import { createRng } from '../../numerics/rng';
import { buildDesign } from './design';
import { fitGls } from './gls';
import { restrictedLikelihood } from './restrictedLikelihood';

function designOf(options: {
  indices?: number[];
  noise?: number;
  period?: number;
}) {
  const { noise = 1, period = 1 } = options;
  const indices = options.indices ?? Array.from({ length: 40 }, (_, t) => t);
  const rng = createRng('likelihood');
  return buildDesign({
    indices,
    values: indices.map(t => 50 + 0.3 * t + noise * rng.normal()),
    length: 40,
    interventionIndex: 20,
    period,
  });
}

const RHOS = [-0.98, -0.5, 0, 0.3, 0.7, 0.98];

describe('restrictedLikelihood', () => {
  it.each([
    ['noise', designOf({})],
    ['a season', designOf({ period: 7 })],
    ['nearly no noise', designOf({ noise: 1e-7 })],
    ['gaps', designOf({ indices: [0, 1, 2, 5, 6, 9, 20, 21, 24, 30, 33, 39] })],
  ])('is that of the whitened rows with %s', (_, design) => {
    const likelihood = restrictedLikelihood(design);
    const df = design.n - design.k;
    for (const rho of RHOS) {
      const fit = fitGls(design, rho)!;
      const expected =
        -(df * Math.log(fit.rss / df) + fit.logDeterminant) / 2 +
        fit.logWhitening;
      expect(likelihood(rho)).toBeCloseTo(expected, 6);
    }
  });

  it('is minus infinity where the columns are collinear', () => {
    const design = buildDesign({
      indices: [0, 1, 2, 3, 4, 5, 6, 7],
      values: [1, 4, 2, 5, 3, 6, 2, 7],
      length: 8,
      interventionIndex: 8,
      period: 1,
    });
    expect(restrictedLikelihood(design)(0.2)).toBe(-Infinity);
  });
});
