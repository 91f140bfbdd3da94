import type { Rng } from '../../numerics/rng';
import { PRIORS } from './priors';

/**
 * Regression with a spike-and-slab prior, given the level: which covariates,
 * which noise, which coefficients? All buffers are made once; a draw allocates
 * nothing.
 */
export class SpikeAndSlab {
  readonly included: Uint8Array;
  readonly beta: Float64Array;
  observationVariance = 1 - PRIORS.expectedR2;

  private readonly k: number;
  private readonly products: Float64Array;
  private readonly slab: Float64Array;
  private readonly right: Float64Array;
  private readonly residual: Float64Array;
  private readonly members: Int32Array;
  private readonly order: Int32Array;
  private readonly posterior: Float64Array;
  private readonly prior: Float64Array;
  private readonly forward: Float64Array;
  private readonly logOdds: number;
  private readonly count: number;
  private readonly priorDf: number;
  private readonly priorSquares: number;
  private size = 0;
  private squares = 0;
  private deviance = 0;

  /**
   * @param columns - covariates at the observed points
   * @param forced - the last so many columns are always in the model
   * @param points - where the observed points are in the series
   */
  constructor(
    private readonly columns: readonly Float64Array[],
    forced: number,
    private readonly points: Int32Array,
    private readonly rng: Rng,
  ) {
    const k = columns.length;
    const free = k - forced;
    const inclusion = Math.min(1, PRIORS.modelSize / Math.max(1, free));
    this.k = k;
    this.count = points.length;
    this.priorDf = free > 0 ? PRIORS.observationDf : PRIORS.observationDfAlone;
    this.priorSquares = this.priorDf * (free > 0 ? 1 - PRIORS.expectedR2 : 1);
    this.logOdds = Math.log(inclusion / (1 - inclusion));
    this.included = new Uint8Array(k).fill(1);
    this.beta = new Float64Array(k);
    this.right = new Float64Array(k);
    this.forward = new Float64Array(k);
    this.residual = new Float64Array(points.length);
    this.members = new Int32Array(k);
    this.order = Int32Array.from({ length: free }, (_, j) => j);
    this.posterior = new Float64Array(k * k);
    this.prior = new Float64Array(k * k);
    this.products = new Float64Array(k * k);
    this.slab = new Float64Array(k * k);
    this.fillProducts();
  }

  /** Draws model, noise and coefficients given what the level leaves over. */
  draw(target: Float64Array, level: Float64Array): void {
    this.project(target, level);
    if (Number.isFinite(this.logOdds)) this.drawModel();
    this.scoreModel();
    this.drawNoise();
    this.drawCoefficients();
  }

  private fillProducts(): void {
    const { k, columns, products, slab, count } = this;
    const shared = (1 - PRIORS.diagonalShare) / count;
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        let sum = 0;
        for (let t = 0; t < count; t++) sum += columns[i][t] * columns[j][t];
        products[i * k + j] = sum;
        slab[i * k + j] = shared * sum;
      }
      slab[i * k + i] = products[i * k + i] / count;
    }
  }

  private project(target: Float64Array, level: Float64Array): void {
    const { residual, columns, right, count, points } = this;
    let squares = 0;
    for (let t = 0; t < count; t++) {
      residual[t] = target[points[t]] - level[points[t]];
      squares += residual[t] * residual[t];
    }
    this.squares = squares;
    for (let j = 0; j < columns.length; j++) {
      const column = columns[j];
      let sum = 0;
      for (let t = 0; t < count; t++) sum += column[t] * residual[t];
      right[j] = sum;
    }
  }

  private drawModel(): void {
    const { order, rng, included } = this;
    for (let i = order.length - 1; i > 0; i--) {
      const j = rng.int(i + 1);
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    let current = this.scoreModel();
    for (let i = 0; i < order.length; i++) {
      const j = order[i];
      const before = included[j];
      included[j] = 1 - before;
      const other = this.scoreModel();
      const logOdds =
        before === 1
          ? current - other + this.logOdds
          : other - current + this.logOdds;
      included[j] = rng.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
      if (included[j] !== before) current = other;
    }
  }

  /**
   * ½ ln|Ω| − ½ ln|P| − ((df + n)/2) ln S of the included covariates, where
   * P = XᵀX + Ω. Leaves the factor of P and its forward solution behind.
   */
  private scoreModel(): number {
    const { k, included, members, products, slab, right, forward } = this;
    const { posterior, prior } = this;
    let size = 0;
    for (let j = 0; j < k; j++) if (included[j] === 1) members[size++] = j;
    let logs = 0;
    let explained = 0;
    for (let i = 0; i < size; i++) {
      const row = members[i] * k;
      let solved = right[members[i]];
      for (let j = 0; j <= i; j++) {
        const at = row + members[j];
        let p = products[at] + slab[at];
        let o = slab[at];
        for (let m = 0; m < j; m++) {
          p -= posterior[i * k + m] * posterior[j * k + m];
          o -= prior[i * k + m] * prior[j * k + m];
        }
        posterior[i * k + j] =
          i === j ? Math.sqrt(p) : p / posterior[j * k + j];
        prior[i * k + j] = i === j ? Math.sqrt(o) : o / prior[j * k + j];
        if (j < i) solved -= posterior[i * k + j] * forward[j];
      }
      forward[i] = solved / posterior[i * k + i];
      explained += forward[i] * forward[i];
      logs += Math.log(prior[i * k + i] / posterior[i * k + i]);
    }
    this.size = size;
    // The explained part cannot exceed the whole but for rounding.
    this.deviance = this.priorSquares + Math.max(0, this.squares - explained);
    const half = (this.priorDf + this.count) / 2;
    return logs - half * Math.log(this.deviance);
  }

  private drawNoise(): void {
    this.observationVariance = truncatedInverseGamma(
      this.rng,
      (this.priorDf + this.count) / 2,
      this.deviance / 2,
      PRIORS.largestObservationSd ** 2,
    );
  }

  private drawCoefficients(): void {
    const { k, size, members, posterior, forward, beta, rng } = this;
    const sd = Math.sqrt(this.observationVariance);
    beta.fill(0);
    for (let i = size - 1; i >= 0; i--) {
      let value = forward[i] + sd * rng.normal();
      for (let m = i + 1; m < size; m++) {
        value -= posterior[m * k + i] * beta[members[m]];
      }
      beta[members[i]] = value / posterior[i * k + i];
    }
  }
}

const ATTEMPTS = 100;

/** An inverse gamma number of at most `largest`. */
export function truncatedInverseGamma(
  rng: Rng,
  shape: number,
  rate: number,
  largest: number,
): number {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const value = 1 / rng.gamma(shape, rate);
    if (value <= largest) return value;
  }
  // Nearly all of the distribution lies beyond the bound, and what is left of
  // it lies at the bound.
  return largest;
}
