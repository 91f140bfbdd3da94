import { createRng, type Rng } from '../../numerics/rng';
import { LevelSampler } from './levelSampler';
import { PRIORS } from './priors';
import type { CausalSeries } from './readCausalSeries';
import { SpikeAndSlab, truncatedInverseGamma } from './spikeAndSlab';

/** Sums over the kept draws, in standardised units. */
export interface Posterior {
  /** Mean of the judged points without the change, one per draw. */
  means: Float64Array;
  /** Number of draws that held each column. */
  included: Float64Array;
  beta: Float64Array;
  /** Expected value and its square at every point of both periods, summed. */
  before: PathSums;
  after: PathSums;
  /** Mean noise variance. */
  noise: number;
}

interface PathSums {
  sum: Float64Array;
  squares: Float64Array;
}

function pathSums(length: number): PathSums {
  return { sum: new Float64Array(length), squares: new Float64Array(length) };
}

/** Writes Σβ_j x_j into `target`. */
function predict(
  columns: readonly Float64Array[],
  beta: Float64Array,
  target: Float64Array,
): void {
  target.fill(0);
  for (let j = 0; j < columns.length; j++) {
    const slope = beta[j];
    if (slope === 0) continue;
    const column = columns[j];
    for (let t = 0; t < target.length; t++) target[t] += slope * column[t];
  }
}

function addPath(
  sums: PathSums,
  regression: Float64Array,
  level: Float64Array,
): void {
  for (let t = 0; t < regression.length; t++) {
    const value = regression[t] + level[t];
    sums.sum[t] += value;
    sums.squares[t] += value * value;
  }
}

/** Continues the level as a random walk through the judged period. */
function walk(
  rng: Rng,
  steps: Int32Array,
  from: number,
  sd: number,
  level: Float64Array,
): void {
  let current = from;
  for (let t = 0; t < steps.length; t++) {
    current += sd * Math.sqrt(steps[t]) * rng.normal();
    level[t] = current;
  }
}

/** Where the level, its variance and the regression stand. */
class Chain {
  readonly regression: SpikeAndSlab;
  readonly fitted: Float64Array;
  levelVariance: number;
  private readonly sampler: LevelSampler;
  private readonly target: Float64Array;

  constructor(
    private readonly series: CausalSeries,
    private readonly guess: number,
    private readonly rng: Rng,
  ) {
    const { y, points, before, present, seasonal } = series;
    const compact = before.map(column =>
      Float64Array.from(points, t => column[t]),
    );
    this.regression = new SpikeAndSlab(compact, seasonal, points, rng);
    const start = { mean: y[points[0]], variance: 1 };
    this.sampler = new LevelSampler(present, start, rng);
    this.levelVariance = guess * guess;
    this.fitted = new Float64Array(y.length);
    this.target = new Float64Array(y.length);
  }

  get level(): Float64Array {
    return this.sampler.level;
  }

  step(): void {
    const { series, regression, sampler, fitted, target, guess } = this;
    regression.draw(series.y, sampler.level);
    predict(series.before, regression.beta, fitted);
    for (let t = 0; t < target.length; t++) {
      target[t] = series.y[t] - fitted[t];
    }
    sampler.draw(target, regression.observationVariance, this.levelVariance);
    this.levelVariance = truncatedInverseGamma(
      this.rng,
      (PRIORS.levelDf + target.length - 1) / 2,
      (PRIORS.levelDf * guess * guess + sampler.squaredSteps()) / 2,
      PRIORS.largestLevelSd ** 2,
    );
  }
}

function meanOfJudged(
  values: Float64Array,
  level: Float64Array,
  judged: Int32Array,
): number {
  let sum = 0;
  for (const t of judged) sum += values[t] + level[t];
  return sum / judged.length;
}

/**
 * Gibbs sampler of the local level model with spike-and-slab regression
 * (Brodersen et al. 2015; Scott & Varian 2014).
 */
export function sampleCounterfactual(
  series: CausalSeries,
  options: {
    draws: number;
    burnIn: number;
    seed: number | string;
    priorLevelSd: number;
  },
): Posterior {
  const { draws, burnIn, priorLevelSd } = options;
  const rng = createRng(options.seed);
  const chain = new Chain(series, priorLevelSd, rng);
  const ahead = new Float64Array(series.steps.length);
  const aheadLevel = new Float64Array(series.steps.length);
  const judged = Int32Array.from(
    series.actual.flatMap((v, t) => (v === null ? [] : [t])),
  );
  const k = series.before.length;
  const posterior: Posterior = {
    means: new Float64Array(draws),
    included: new Float64Array(k),
    beta: new Float64Array(k),
    before: pathSums(series.y.length),
    after: pathSums(series.steps.length),
    noise: 0,
  };
  for (let i = 0; i < burnIn; i++) chain.step();
  for (let i = 0; i < draws; i++) {
    chain.step();
    const { beta, included, observationVariance } = chain.regression;
    const last = chain.level[chain.level.length - 1];
    walk(rng, series.steps, last, Math.sqrt(chain.levelVariance), aheadLevel);
    predict(series.after, beta, ahead);
    // The mean of m independent errors is drawn at once.
    const noise = Math.sqrt(observationVariance / judged.length) * rng.normal();
    posterior.means[i] = meanOfJudged(ahead, aheadLevel, judged) + noise;
    addPath(posterior.before, chain.fitted, chain.level);
    addPath(posterior.after, ahead, aheadLevel);
    posterior.noise += observationVariance / draws;
    for (let j = 0; j < k; j++) {
      posterior.included[j] += included[j];
      posterior.beta[j] += beta[j] / draws;
    }
  }
  return posterior;
}
