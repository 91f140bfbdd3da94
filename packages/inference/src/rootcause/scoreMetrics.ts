import { deviation, max, mean, quantileSorted } from 'd3-array';
import { assertOneOf } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { observed, type Series } from '../series/series';

const MINIMUM_BASELINE = 10;
/** Interquartile range of a normal distribution in standard deviations. */
const NORMAL_IQR = 1.349;

type Scorer = 'robust' | 'nsigma';

function centreAndScale(
  values: readonly number[],
  scorer: Scorer,
): { centre: number; scale: number } {
  const average = mean(values)!;
  const sd = deviation(values)! * Math.sqrt(1 - 1 / values.length);
  if (scorer === 'nsigma') return { centre: average, scale: sd };
  const sorted = [...values].sort((a, b) => a - b);
  const iqr = quantileSorted(sorted, 0.75)! - quantileSorted(sorted, 0.25)!;
  return {
    centre: quantileSorted(sorted, 0.5)!,
    scale: iqr > 0 ? iqr : NORMAL_IQR * sd,
  };
}

function score(
  normal: readonly number[],
  anomalous: readonly number[],
  scorer: Scorer,
): number | null {
  if (normal.length < MINIMUM_BASELINE || anomalous.length === 0) return null;
  if (normal.every(value => value === normal[0])) return null;
  const { centre, scale } = centreAndScale(normal, scorer);
  if (!(scale > 0)) return null;
  return max(anomalous, value => Math.abs(value - centre) / scale)!;
}

/**
 * How far each metric strays from its normal state: the largest
 * |x − centre|/scale of the anomalous window. `robust` takes the median and
 * the interquartile range (1.349 standard deviations where that is 0),
 * `nsigma` the mean and the population standard deviation. The robust scorer
 * keeps its ranking when the end of the normal window is degraded already.
 *
 * Source: RobustScorer and N-sigma of BARO (Pham, Ha & Zhang, FSE 2024).
 *
 * @param input - values of the normal and the anomalous window by metric, null
 *   where missing, in any unit and order; `scorer` is `robust` by default
 * @returns the score of every metric of the normal window, null when it has
 *   fewer than 10 normal values, no anomalous value or no variation, and the
 *   metrics with a score, largest first; `changedConstants` lists metrics that
 *   never moved before and do now, which no scale can rank; `non-finite`
 * @throws {@link InferenceInputError} for an unknown scorer
 * @public
 */
export function scoreMetrics(input: {
  normal: Readonly<Record<string, Series>>;
  anomalous: Readonly<Record<string, Series>>;
  scorer?: Scorer;
}): Outcome<{
  scores: Record<string, number | null>;
  ranking: string[];
  changedConstants: string[];
}> {
  const { normal, anomalous, scorer = 'robust' } = input;
  assertOneOf('scorer', scorer, ['robust', 'nsigma']);
  const scores = new Map<string, number | null>();
  const changedConstants: string[] = [];
  for (const name of Object.keys(normal)) {
    const before = observed(normal[name]);
    const during = observed(anomalous[name] ?? []);
    if (!before.ok || !during.ok) {
      return fail('non-finite', `A value of ${name} is not finite.`);
    }
    scores.set(name, score(before.values, during.values, scorer));
    const [constant] = before.values;
    if (
      before.values.length >= MINIMUM_BASELINE &&
      before.values.every(value => value === constant) &&
      during.values.some(value => value !== constant)
    ) {
      changedConstants.push(name);
    }
  }
  const ranking = [...scores.keys()]
    .filter(name => scores.get(name) !== null)
    .sort((a, b) => scores.get(b)! - scores.get(a)!);
  return succeed('scoreMetrics', {
    scores: Object.fromEntries(scores),
    ranking,
    changedConstants,
  });
}
