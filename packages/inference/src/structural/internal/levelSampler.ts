import type { Rng } from '../../numerics/rng';

/**
 * Draws a random-walk level given noisy observations of it: forward filtering,
 * backward sampling (Carter & Kohn 1994; Frühwirth-Schnatter 1994). Points
 * without an observation skip the update.
 */
export class LevelSampler {
  readonly level: Float64Array;
  private readonly mean: Float64Array;
  private readonly variance: Float64Array;

  constructor(
    private readonly present: Uint8Array,
    private readonly start: { mean: number; variance: number },
    private readonly rng: Rng,
  ) {
    this.level = new Float64Array(present.length);
    this.mean = new Float64Array(present.length);
    this.variance = new Float64Array(present.length);
  }

  draw(
    target: Float64Array,
    observationVariance: number,
    levelVariance: number,
  ): void {
    const { level, mean, variance, present, rng } = this;
    const n = present.length;
    let m = this.start.mean;
    let v = this.start.variance;
    for (let t = 0; t < n; t++) {
      if (present[t] === 1) {
        const gain = v / (v + observationVariance);
        m += gain * (target[t] - m);
        v = gain * observationVariance;
      }
      mean[t] = m;
      variance[t] = v;
      v += levelVariance;
    }
    level[n - 1] = mean[n - 1] + Math.sqrt(variance[n - 1]) * rng.normal();
    for (let t = n - 2; t >= 0; t--) {
      const gain = variance[t] / (variance[t] + levelVariance);
      level[t] =
        mean[t] +
        gain * (level[t + 1] - mean[t]) +
        Math.sqrt(variance[t] * (1 - gain)) * rng.normal();
    }
  }

  /** Σ(μ_{t+1} − μ_t)². */
  squaredSteps(): number {
    const { level } = this;
    let sum = 0;
    for (let t = 1; t < level.length; t++) {
      sum += (level[t] - level[t - 1]) ** 2;
    }
    return sum;
  }
}
