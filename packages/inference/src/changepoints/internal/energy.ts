/** Split of a window with the largest energy statistic. */
export interface EnergySplit {
  q: number;
  /** Start of the second part. */
  tau: number;
  /** End of the second part. */
  kappa: number;
}

/**
 * All sums of |x_i − x_j| that the energy statistic of a window needs, in
 * O(w²). Whatever split and right end, their three terms are then O(1).
 */
export class PairDistances {
  private readonly n: number;
  /** within[a * (n + 1) + b]: sum over pairs inside [a, b). */
  private readonly within: Float64Array;

  constructor(values: ArrayLike<number>) {
    const n = values.length;
    this.n = n;
    this.within = new Float64Array((n + 1) * (n + 1));
    const width = n + 1;
    // toEnd[j]: Σ |x_a − x_j| over a from the current start up to j − 1.
    const toEnd = new Float64Array(n);
    for (let start = n - 1; start >= 0; start--) {
      let sum = 0;
      for (let end = start + 1; end < n; end++) {
        toEnd[end] += Math.abs(values[start] - values[end]);
        sum += toEnd[end];
        this.within[start * width + end + 1] = sum;
      }
    }
  }

  sum(start: number, end: number): number {
    return this.within[start * (this.n + 1) + end];
  }

  /** Q of [start, tau) against [tau, kappa). */
  statistic(start: number, tau: number, kappa: number): number {
    const n = tau - start;
    const m = kappa - tau;
    const left = this.sum(start, tau);
    const right = this.sum(tau, kappa);
    const across = this.sum(start, kappa) - left - right;
    const insideLeft = n > 1 ? (m / (n - 1)) * left : 0;
    const insideRight = m > 1 ? (n / (m - 1)) * right : 0;
    return (2 / (m + n)) * (across - insideLeft - insideRight);
  }

  /** The largest Q of [start, end) over the split and the right end. */
  best(start: number, end: number): EnergySplit {
    const best: EnergySplit = { q: -Infinity, tau: start + 1, kappa: end };
    for (let tau = start + 1; tau < end; tau++) {
      for (let kappa = tau + 1; kappa <= end; kappa++) {
        const q = this.statistic(start, tau, kappa);
        if (q > best.q) {
          best.q = q;
          best.tau = tau;
          best.kappa = kappa;
        }
      }
    }
    return best;
  }
}
