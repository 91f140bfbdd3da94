import {
  allFinite,
  assertPositive,
  assertProbability,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { bernoulliLogMixture } from './internal/bernoulliMixture';

/** A sample and how well each count below a place fits the quantile. */
interface Arm {
  sorted: number[];
  /** ln M when k values lie below, k = 0 … n. */
  evidence: number[];
  /** The k with the least evidence. */
  best: number;
}

function createArm(
  values: readonly number[],
  quantile: number,
  tOpt: number,
  alphaOpt: number,
): Arm {
  const mixture = bernoulliLogMixture(quantile, tOpt, alphaOpt);
  const n = values.length;
  const evidence = Array.from({ length: n + 1 }, (_, k) => mixture(k, n));
  let best = 0;
  for (let k = 1; k <= n; k++) if (evidence[k] < evidence[best]) best = k;
  return { sorted: [...values].sort((a, b) => a - b), evidence, best };
}

/**
 * Walks through places in ascending order. If the quantile lies at a value,
 * the count below it may be anything from the smaller to the smaller or equal
 * ones; ln M is convex in that count, so the one nearest `best` is smallest.
 */
function createWalk(arm: Arm): (place: number) => number {
  const { sorted, evidence, best } = arm;
  let smaller = 0;
  let smallerOrEqual = 0;
  return place => {
    while (sorted[smaller] < place) smaller++;
    while (sorted[smallerOrEqual] <= place) smallerOrEqual++;
    return evidence[Math.min(smallerOrEqual, Math.max(smaller, best))];
  };
}

/**
 * Do two arms have the same quantile, for instance the same 95th percentile
 * of latency? The p value is valid at every look.
 *
 * p = min(1, exp(−minₓ[L_a(x) + L_b(x)])), L the smallest log mixture over the
 * share of the arm's values below x (Howard & Ramdas, arXiv 1906.09712).
 * Report the running minimum over looks.
 *
 * @param input - independent values of both arms in any order; `quantile` in
 *   (0, 1); `tOpt`, values per arm at which the test is sharpest; `alphaOpt`,
 *   the error rate it is sharpest for, default 0.05
 * @returns p, 1 while an arm is empty; `non-finite` for such a value
 * @throws {@link InferenceInputError} for a quantile or alphaOpt outside (0, 1)
 *   and a tOpt that is not positive
 * @public
 */
export function quantileAnytimePValue(input: {
  control: readonly number[];
  treatment: readonly number[];
  quantile: number;
  tOpt: number;
  alphaOpt?: number;
}): Outcome<{ pValue: number }> {
  const { control, treatment, quantile, tOpt, alphaOpt = 0.05 } = input;
  assertProbability('quantile', quantile);
  assertProbability('alphaOpt', alphaOpt);
  assertPositive('tOpt', tOpt);
  if (!allFinite(control) || !allFinite(treatment)) {
    return fail('non-finite', 'A value is not a finite number.');
  }
  const arms = [control, treatment].map(values =>
    createArm(values, quantile, tOpt, alphaOpt),
  );
  const [walkControl, walkTreatment] = arms.map(createWalk);
  const places = arms.flatMap(arm => arm.sorted).sort((a, b) => a - b);
  let smallest = Infinity;
  for (const place of places) {
    smallest = Math.min(smallest, walkControl(place) + walkTreatment(place));
  }
  const pValue = places.length === 0 ? 1 : Math.min(1, Math.exp(-smallest));
  return succeed('quantileAnytimePValue', { pValue });
}
