import { createRng } from '@hone/inference';
import { createZipf } from './createZipf';

describe('createZipf', () => {
  it('draws the same ranks for the same seed, others for another', () => {
    const draw = (seed: number) => {
      const rng = createRng(seed);
      const zipf = createZipf(1000, 1);
      return Array.from({ length: 50 }, () => zipf(rng));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it('gives rank r the share that the law says', () => {
    const rng = createRng(7);
    const zipf = createZipf(4, 1);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 100_000; i += 1) counts[zipf(rng)] += 1;
    // 1 + 1/2 + 1/3 + 1/4 = 25/12
    [12, 6, 4, 3].forEach((share, rank) => {
      expect(counts[rank] / 100_000).toBeCloseTo(share / 25, 2);
    });
  });

  it('is uniform with exponent 0 and always 0 for one rank', () => {
    const rng = createRng(7);
    const uniform = createZipf(2, 0);
    const draws = Array.from({ length: 2000 }, () => uniform(rng));
    expect(draws.filter(rank => rank === 0).length).toBeGreaterThan(900);
    expect(draws.filter(rank => rank === 1).length).toBeGreaterThan(900);
    expect(createZipf(1, 1)(rng)).toBe(0);
  });
});
