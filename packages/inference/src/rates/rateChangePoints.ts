import { sum } from 'd3-array';
import { assertSameLength, assertWholeNumber } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Failure, Outcome } from '../outcome';
import { checkCounts } from './wilsonScore';

/** Log-likelihood of x successes in n trials at their own share. */
function logLikelihood(x: number, n: number): number {
  const term = (k: number) => (k > 0 ? k * Math.log(k / n) : 0);
  return term(x) + term(n - x);
}

/** Best way to cut the first j periods by one more change, for every j. */
function addChange(
  heights: readonly number[],
  segment: (from: number, to: number) => number,
): { heights: number[]; cuts: number[] } {
  const next = heights.map(() => -Infinity);
  const cuts = heights.map(() => 0);
  for (let to = 1; to < heights.length; to++) {
    for (let from = 1; from < to; from++) {
      const height = heights[from] + segment(from, to);
      if (height > next[to]) [next[to], cuts[to]] = [height, from];
    }
  }
  return { heights: next, cuts };
}

function checkPeriods(
  successes: readonly number[],
  trials: readonly number[],
): Failure | undefined {
  assertSameLength(successes, trials, 'successes and trials');
  for (let i = 0; i < successes.length; i++) {
    const problem = checkCounts(successes[i], trials[i]);
    if (problem) return problem;
  }
  return sum(trials) === 0
    ? fail('insufficient-data', 'There are no trials.')
    : undefined;
}

/**
 * When did a rate change? The segmentation of binomial counts with the
 * largest likelihood, by dynamic programming over all segmentations (Auger &
 * Lawrence 1989). The number of changes is given, or chosen by the Bayesian
 * information criterion with two parameters per change (Yao 1988).
 *
 * @param input - `successes` of `trials` per period, in order; periods without
 *   trials are allowed. `changes` fixes their number, otherwise at most
 *   `maxChanges` (default 5) are found.
 * @returns index of the first period of every new segment and the rate of
 *   every segment (null without trials); `insufficient-data` without trials or
 *   with fewer periods than segments, `inconsistent-sums`, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths and numbers of
 *   changes that are not whole
 * @public
 */
export function rateChangePoints(input: {
  successes: readonly number[];
  trials: readonly number[];
  changes?: number;
  maxChanges?: number;
}): Outcome<{ changePoints: number[]; rates: (number | null)[] }> {
  const { successes, trials, changes, maxChanges = 5 } = input;
  assertWholeNumber('changes', changes ?? maxChanges, 0);
  const problem = checkPeriods(successes, trials);
  if (problem) return problem;
  const n = successes.length;
  const most = changes ?? Math.min(maxChanges, n - 1);
  if (most >= n) {
    return fail('insufficient-data', `Needs more than ${most} periods.`);
  }
  const x = [0];
  const t = [0];
  for (let i = 0; i < n; i++) {
    x.push(x[i] + successes[i]);
    t.push(t[i] + trials[i]);
  }
  const segment = (from: number, to: number) =>
    logLikelihood(x[to] - x[from], t[to] - t[from]);

  let heights = x.map((_, to) => segment(0, to));
  const cuts: number[][] = [];
  const criteria = [heights[n]];
  for (let k = 1; k <= most; k++) {
    const step = addChange(heights, segment);
    heights = step.heights;
    cuts.push(step.cuts);
    criteria.push(heights[n] - k * Math.log(t[n]));
  }
  const chosen = changes ?? criteria.indexOf(Math.max(...criteria));
  const changePoints: number[] = [];
  for (let k = chosen, to = n; k > 0; k--) {
    to = cuts[k - 1][to];
    changePoints.unshift(to);
  }
  const ends = [0, ...changePoints, n];
  const rates = ends.slice(1).map((to, i) => {
    const count = t[to] - t[ends[i]];
    return count === 0 ? null : (x[to] - x[ends[i]]) / count;
  });
  return succeed('rateChangePoints', { changePoints, rates });
}
