import { logGamma } from '../../numerics/distributions';

/** Normal–Gamma prior of the mean and precision of a segment. */
export interface NormalGamma {
  mean: number;
  kappa: number;
  alpha: number;
  beta: number;
}

/** What is known about the current segment if it has `length` observations. */
export interface Run extends NormalGamma {
  length: number;
  /** Position of its first observation. */
  start: number;
  logWeight: number;
  /** ln Γ(α + ½) − ln Γ(α). */
  gammaRatio: number;
}

/** How many run lengths are remembered: constant work per observation. */
export const MAX_RUNS = 100;

/** Of a run without observations. */
export function gammaRatioOf(alpha: number): number {
  return logGamma(alpha + 0.5) - logGamma(alpha);
}

/** Log density of x under the run: Student t with 2α degrees of freedom. */
function logPredictive(run: Run, x: number): number {
  const { mean, kappa, alpha, beta } = run;
  // Squared scale times the degrees of freedom.
  const spread = (2 * beta * (kappa + 1)) / kappa;
  const d = x - mean;
  return (
    run.gammaRatio -
    0.5 * Math.log(Math.PI * spread) -
    (alpha + 0.5) * Math.log1p((d * d) / spread)
  );
}

function extend(run: Run, x: number, logWeight: number): Run {
  const { mean, kappa, alpha, beta, gammaRatio } = run;
  const d = x - mean;
  return {
    length: run.length + 1,
    start: run.start,
    logWeight,
    mean: mean + d / (kappa + 1),
    kappa: kappa + 1,
    alpha: alpha + 0.5,
    beta: beta + (kappa * d * d) / (2 * (kappa + 1)),
    // ln Γ(α + 1) − ln Γ(α + ½) by Γ(α + 1) = αΓ(α).
    gammaRatio: Math.log(alpha) - gammaRatio,
  };
}

export function logSumExp(terms: readonly number[]): number {
  const largest = Math.max(...terms);
  if (largest === -Infinity) return -Infinity;
  let sum = 0;
  for (const term of terms) sum += Math.exp(term - largest);
  return largest + Math.log(sum);
}

function withoutLeastLikely(runs: Run[]): Run[] {
  if (runs.length <= MAX_RUNS) return runs;
  let least = 0;
  runs.forEach((run, k) => {
    if (run.logWeight < runs[least].logWeight) least = k;
  });
  runs.splice(least, 1);
  return runs;
}

/**
 * One step of the filter of Adams & MacKay. The weights of the result sum to
 * 1; `logEvidence` is the log density of x given everything before.
 */
export function observe(
  runs: readonly Run[],
  x: number,
  hazard: number,
  prior: NormalGamma & { gammaRatio: number },
  position: number,
): { runs: Run[]; logEvidence: number } {
  const fresh: Run = { ...prior, length: 0, start: position, logWeight: 0 };
  const isFirst = runs.length === 0;
  const logStart = logPredictive(fresh, x) + (isFirst ? 0 : Math.log(hazard));
  const logStay = Math.log1p(-hazard);
  const next = [extend(fresh, x, logStart)];
  for (const run of runs) {
    next.push(extend(run, x, run.logWeight + logPredictive(run, x) + logStay));
  }
  const logEvidence = logSumExp(next.map(run => run.logWeight));
  next.forEach(run => {
    run.logWeight -= logEvidence;
  });
  return { runs: withoutLeastLikely(next), logEvidence };
}
