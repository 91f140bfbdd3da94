import {
  assertOneOf,
  assertProbability,
  assertWholeNumber,
} from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { createRng } from '../numerics/rng';
import { InferenceInputError, type Outcome } from '../outcome';
import { observed, type Series } from '../series/series';
import { divisiveSplits } from './internal/divisiveSplits';
import {
  BOTH_NEIGHBOURS,
  firstPassBound,
  RIGHT_NEIGHBOURS,
  strongPoints,
  windowedSplits,
} from './internal/hunter';
import { permutationTest } from './internal/permutationTest';

/**
 * Input of {@link eDivisive}.
 *
 * @public
 */
export interface EDivisiveInput {
  /** Equally spaced observations, null where one is missing. */
  values: Series;
  /**
   * `t-test` (default): Hunter's variant with windows, for long series;
   * `permutation`: the original, on the whole series.
   */
  significance?: 't-test' | 'permutation';
  /** Points per window of the t-test variant, default 30. */
  windowLength?: number;
  /** Default 0.001. */
  maxPValue?: number;
  /** Least relative change of the level, default 0.05; t-test variant only. */
  minMagnitude?: number;
  /**
   * Whether weak points are found first and dropped until all are strong,
   * default true; t-test variant only.
   */
  refine?: boolean;
  /** Shuffles per test, default 1/maxPValue − 1, at least 99. */
  permutations?: number;
  /** Of the shuffles, default 1. */
  seed?: number | string;
}

/** All pairs of values are compared, once per shuffle. */
const MAX_PERMUTED_POINTS = 500;

function readOptions(input: EDivisiveInput) {
  const {
    significance = 't-test',
    windowLength = 30,
    maxPValue = 0.001,
    minMagnitude = 0.05,
    refine = true,
  } = input;
  assertOneOf('significance', significance, ['t-test', 'permutation']);
  assertWholeNumber('windowLength', windowLength, 4);
  assertProbability('maxPValue', maxPValue);
  if (!(minMagnitude >= 0)) {
    throw new InferenceInputError(
      `minMagnitude must not be negative, got ${minMagnitude}`,
    );
  }
  const permutations =
    input.permutations ?? Math.max(99, Math.ceil(1 / maxPValue) - 1);
  assertWholeNumber('permutations', permutations, 1);
  return {
    significance,
    windowLength,
    maxPValue,
    minMagnitude,
    refine,
    permutations,
  };
}

/**
 * Changes of the distribution by the energy statistic, without a model of the
 * noise. The default is the variant for performance tests: windows with half
 * overlap, Student t tests, a looser first pass, then the weakest point is
 * dropped and both its neighbours are tested again. Sources: Matteson & James,
 * arXiv 1306.4933; Fleming et al., arXiv 2301.03034.
 *
 * @param input - the series and options
 * @returns `changePoints` ascending, none in a single value, and
 *   `changePointsRightOnly`, the list when only the neighbours to the right of
 *   a dropped point are tested again, as in Apache Otava; `insufficient-data`
 *   without values, `unbounded` for a permutation test of more than 500
 *   values, `non-finite`
 * @throws {@link InferenceInputError} for unknown options, a window below 4
 *   points, a p value outside (0, 1) and a negative magnitude
 * @public
 */
export function eDivisive(
  input: EDivisiveInput,
): Outcome<{ changePoints: number[]; changePointsRightOnly: number[] }> {
  const options = readOptions(input);
  const { maxPValue } = options;
  const data = observed(input.values);
  if (!data.ok) return data;
  const { values, indices } = data;
  const toIndices = (found: readonly number[]) =>
    found.map(position => indices[position]);
  const bothLists = (both: readonly number[], right: readonly number[]) => ({
    changePoints: toIndices(both),
    changePointsRightOnly: toIndices(right),
  });
  if (values.length === 0) {
    return fail('insufficient-data', 'The series has no values.');
  }
  if (options.significance === 'permutation') {
    if (values.length > MAX_PERMUTED_POINTS) {
      return fail(
        'unbounded',
        `A permutation test takes at most ${MAX_PERMUTED_POINTS} values.`,
      );
    }
    const { seed = 1 } = input;
    const isSignificant = permutationTest(
      values,
      maxPValue,
      options.permutations,
      createRng(seed),
    );
    const found = divisiveSplits(values, isSignificant);
    return succeed('eDivisive', bothLists(found, found), [], seed);
  }
  const bound = options.refine ? firstPassBound(maxPValue) : maxPValue;
  const weak = windowedSplits(values, options.windowLength, bound);
  const strong = (neighbours: readonly number[]) =>
    options.refine
      ? strongPoints({ values, candidates: weak, neighbours, ...options })
      : weak;
  return succeed(
    'eDivisive',
    bothLists(strong(BOTH_NEIGHBOURS), strong(RIGHT_NEIGHBOURS)),
  );
}
