import { InferenceInputError } from '../outcome';
import { createRng } from './rng';
import { fnv1a64 } from './xoshiro';

const repeat = <T>(count: number, draw: () => T) =>
  Array.from({ length: count }, draw);

describe('createRng', () => {
  it('hashes UTF-8, also beyond the basic plane', () => {
    const encoder = new TextEncoder();
    for (const text of ['', 'é', '漢字', '𝛼']) {
      let hash = 0xcbf29ce484222325n;
      for (const byte of encoder.encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      }
      expect(fnv1a64(text)).toBe(hash);
    }
  });

  it('forks independently of the draws made before', () => {
    const parent = createRng('trial');
    const before = parent.fork('bootstrap').next();
    parent.next();
    expect(parent.fork('bootstrap').next()).toBe(before);
    expect(parent.fork('bootstrap').seed).toBe('trial/bootstrap');
    expect(createRng('trial/bootstrap').next()).toBe(before);
  });

  it('leaves the shuffled array alone', () => {
    const items = Object.freeze([1, 2, 3, 4]);
    expect(createRng(1).shuffle(items).sort()).toEqual([1, 2, 3, 4]);
  });

  it.each([
    [0.3, 1],
    [1, 2],
    [7.5, 0.5],
  ])('draws gamma(%d, %d) with the right moments', (shape, rate) => {
    const rng = createRng(11);
    const draws = repeat(20000, () => rng.gamma(shape, rate));
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const variance =
      draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(mean / (shape / rate)).toBeCloseTo(1, 1);
    expect(variance / (shape / rate ** 2)).toBeCloseTo(1, 0);
  });

  it('rejects seeds and bounds that are not whole', () => {
    expect(() => createRng(1.5)).toThrow(InferenceInputError);
    expect(() => createRng(NaN)).toThrow(InferenceInputError);
    expect(() => createRng(1).int(0)).toThrow(InferenceInputError);
    expect(() => createRng(1).gamma(0, 1)).toThrow(InferenceInputError);
    expect(createRng(-1).uniform()).toBeLessThan(1);
  });
});
