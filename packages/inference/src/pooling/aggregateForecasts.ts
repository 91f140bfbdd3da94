import { mean as average, median, sum } from 'd3-array';
import {
  allFinite,
  assertOneOf,
  assertPositive,
  assertSameLength,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { InferenceInputError, type Outcome } from '../outcome';
import { expit, logit } from './internal/logit';

/**
 * How forecasts of people or models become one.
 *
 * @public
 */
export type AggregationMethod = 'mean' | 'median' | 'trimmed' | 'log-odds';

/**
 * Answers of 0 and 1 mean "very sure": on the scale of log odds nobody may
 * outvote everybody else.
 */
const SUREST = 0.99;
/** Share cut from each end, the usual choice for trimmed means. */
const TRIMMED = 0.1;

const clip = (p: number) => Math.min(SUREST, Math.max(1 - SUREST, p));

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(TRIMMED * sorted.length);
  return average(sorted.slice(cut, sorted.length - cut))!;
}

function weightedMean(
  values: readonly number[],
  weights: readonly number[],
): number {
  return sum(values, (x, i) => weights[i] * x) / sum(weights);
}

function combine(
  probabilities: readonly number[],
  weights: readonly number[],
  method: AggregationMethod,
): number {
  switch (method) {
    case 'mean':
      return weightedMean(probabilities, weights);
    case 'median':
      return median(probabilities)!;
    case 'trimmed':
      return trimmedMean(probabilities);
    default:
      return expit(
        weightedMean(
          probabilities.map(p => logit(clip(p))),
          weights,
        ),
      );
  }
}

/**
 * Makes one probability of several. `mean` is hard to beat for answers of
 * people; `log-odds` (Satopää et al. 2014) suits a few good sources.
 * Extremising multiplies the log odds of the result: 1 for sources that know
 * the same, up to their number for sources that know different things (Baron
 * et al. 2014).
 *
 * @param input - probabilities within [0, 1]; `method`, default `mean`;
 *   `weights` (not with `median` and `trimmed`); `extremising`, default 1
 * @returns the probability, the number of sources and the standard deviation
 *   of their answers (0 for one); `insufficient-data` without answers or
 *   weight, `non-finite`
 * @throws {@link InferenceInputError} for probabilities outside [0, 1],
 *   negative weights or weights that the method does not use, unequal lengths,
 *   an unknown method or an extremising factor that is not positive
 * @public
 */
export function aggregateForecasts(input: {
  probabilities: readonly number[];
  method?: AggregationMethod;
  weights?: readonly number[];
  extremising?: number;
}): Outcome<{ probability: number; sources: number; spread: number }> {
  const { probabilities, method = 'mean', extremising = 1 } = input;
  assertOneOf('method', method, ['mean', 'median', 'trimmed', 'log-odds']);
  assertPositive('extremising', extremising);
  if (input.weights && (method === 'median' || method === 'trimmed')) {
    throw new InferenceInputError(`${method} does not use weights`);
  }
  const weights = input.weights ?? probabilities.map(() => 1);
  assertSameLength(probabilities, weights, 'probabilities and weights');
  if (probabilities.some(p => p < 0 || p > 1) || weights.some(w => w < 0)) {
    throw new InferenceInputError(
      'probabilities must lie in [0, 1], weights must not be negative',
    );
  }
  if (!allFinite(probabilities) || !allFinite(weights)) {
    return fail('non-finite', 'A probability or a weight is not finite.');
  }
  if (sum(weights) === 0) {
    return fail('insufficient-data', 'There are no answers with weight.');
  }
  const plain = combine(probabilities, weights, method);
  const centre = average(probabilities)!;
  const n = probabilities.length;
  return succeed('aggregateForecasts', {
    probability:
      extremising === 1 ? plain : expit(extremising * logit(clip(plain))),
    sources: n,
    spread: Math.sqrt(
      sum(probabilities, p => (p - centre) ** 2) / Math.max(1, n - 1),
    ),
  });
}
