import { InferenceInputError } from '../outcome';
import { normal } from './distributions';
import { fnv1a64, seedState, xoshiro128ss } from './xoshiro';

/**
 * A seeded source of random numbers. The same seed gives the same numbers in
 * every browser and server.
 *
 * @public
 */
export interface Rng {
  /** The seed it was created with. */
  readonly seed: number | string;
  /** A 32-bit unsigned integer. */
  next(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** A standard normal number, by inversion. */
  normal(): number;
  /** A whole number in [0, n), n from 1 to 2³². Throws otherwise. */
  int(n: number): number;
  /** A gamma number (Marsaglia & Tsang 2000). Both parameters positive. */
  gamma(shape: number, rate: number): number;
  /** A shuffled copy (Fisher & Yates, from the last index down). */
  shuffle<T>(items: readonly T[]): T[];
  /** An independent generator, so that the order of tasks does not matter. */
  fork(label: string): Rng;
}

class XoshiroRng implements Rng {
  readonly next: () => number;

  constructor(readonly seed: number | string) {
    const bits = typeof seed === 'string' ? fnv1a64(seed) : BigInt(seed);
    this.next = xoshiro128ss(seedState(bits));
  }

  uniform(): number {
    const high = this.next() >>> 5;
    const low = this.next() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  normal(): number {
    const high = this.next() >>> 6;
    const low = this.next() >>> 6;
    return normal.quantile((high * 2 ** 26 + low + 0.5) / 2 ** 52);
  }

  int(n: number): number {
    if (!Number.isSafeInteger(n) || n < 1 || n > 2 ** 32) {
      throw new InferenceInputError(
        `n must be a whole number from 1 to 2^32, got ${n}`,
      );
    }
    // The rest of the range would favour small numbers.
    const limit = 2 ** 32 - (2 ** 32 % n);
    let value = this.next();
    while (value >= limit) value = this.next();
    return value % n;
  }

  gamma(shape: number, rate: number): number {
    if (
      !(
        shape > 0 &&
        rate > 0 &&
        Number.isFinite(shape) &&
        Number.isFinite(rate)
      )
    ) {
      throw new InferenceInputError(
        `shape and rate must be positive numbers, got ${shape} and ${rate}`,
      );
    }
    if (shape < 1) {
      const power = Math.pow(this.positiveUniform(), 1 / shape);
      return this.gamma(shape + 1, rate) * power;
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v <= 0) continue;
      const u = this.positiveUniform();
      if (Math.log(u) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
        return (d * v) / rate;
      }
    }
  }

  shuffle<T>(items: readonly T[]): T[] {
    const copy = items.slice();
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  fork(label: string): Rng {
    return createRng(`${this.seed}/${label}`);
  }

  private positiveUniform(): number {
    return 1 - this.uniform();
  }
}

/**
 * Creates a seeded generator: xoshiro128** 1.1 (Blackman & Vigna 2021), its
 * state two outputs of SplitMix64; a text seed is hashed by FNV-1a 64.
 *
 * @param seed - a whole number within ±2⁵³, or any text
 * @throws {@link InferenceInputError} for a number that is not whole
 * @public
 */
export function createRng(seed: number | string): Rng {
  if (typeof seed !== 'string' && !Number.isSafeInteger(seed)) {
    throw new InferenceInputError(
      `seed must be a whole number or a text, got ${seed}`,
    );
  }
  return new XoshiroRng(seed);
}
