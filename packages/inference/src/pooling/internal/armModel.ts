import { sum } from 'd3-array';

/** Counts of the arms of one test. */
export interface ArmCounts {
  events: readonly number[];
  exposures: readonly number[];
}

/** A test on the log scale, linearised at the current estimates. */
export interface WorkingArms {
  /** Current estimates of the log rates. */
  logRates: number[];
  /** Working responses η + (x − μ)/μ, μ the expected count. */
  responses: number[];
  /** Sampling variances 1/μ; infinite for an arm without exposure. */
  variances: number[];
}

/** Linearised at the given log rates (iteratively reweighted least squares). */
export function linearise(
  test: ArmCounts,
  logRates: readonly number[],
): WorkingArms {
  const expected = logRates.map((eta, i) => test.exposures[i] * Math.exp(eta));
  return {
    logRates: [...logRates],
    responses: logRates.map((eta, i) =>
      expected[i] > 0 ? eta + test.events[i] / expected[i] - 1 : eta,
    ),
    variances: expected.map(mu => 1 / mu),
  };
}

/** All arms at the rate of the whole test, half an event where there is none. */
export function startingPoint(test: ArmCounts): WorkingArms {
  const rate = Math.max(0.5, sum(test.events)) / sum(test.exposures);
  return linearise(
    test,
    test.exposures.map(() => Math.log(rate)),
  );
}

/** Log-likelihood of one test, its own mean integrated out, up to a constant. */
export function restrictedLogLikelihood(
  arms: WorkingArms,
  tauSquared: number,
): number {
  let [logs, total, weighted] = [0, 0, 0];
  arms.variances.forEach((v, i) => {
    if (v === Infinity) return;
    const w = 1 / (v + tauSquared);
    logs += Math.log(v + tauSquared);
    total += w;
    weighted += w * arms.responses[i];
  });
  const mean = weighted / total;
  const q = sum(arms.responses, (y, i) =>
    arms.variances[i] === Infinity
      ? 0
      : (y - mean) ** 2 / (arms.variances[i] + tauSquared),
  );
  return -(logs + Math.log(total) + q) / 2;
}

/** Best linear unbiased predictors of the log rates. */
export function predictLogRates(
  arms: WorkingArms,
  tauSquared: number,
): number[] {
  const weights = arms.variances.map(v => 1 / (v + tauSquared));
  const mean = sum(arms.responses, (y, i) => weights[i] * y) / sum(weights);
  return arms.responses.map(
    (y, i) => mean + tauSquared * weights[i] * (y - mean),
  );
}

/**
 * Variances of x_i − x̄ when x has independent variances d plus a shared part
 * of variance s and loadings u. For equal d alone this is d(1 − 1/k).
 */
export function centredVariances(
  independent: readonly number[],
  loadings: readonly number[],
  shared: number,
): number[] {
  const k = independent.length;
  const total = sum(independent) / (k * k);
  const meanLoading = sum(loadings) / k;
  return independent.map(
    (d, i) =>
      d * (1 - 2 / k) + total + shared * (loadings[i] - meanLoading) ** 2,
  );
}
