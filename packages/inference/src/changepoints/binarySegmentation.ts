import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { greedySplits } from './internal/greedySplits';
import { readPenalised } from './internal/options';
import { segmentCost } from './internal/segmentCost';
import type { PeltInput } from './pelt';

/**
 * Input of {@link binarySegmentation}: that of {@link pelt} and a limit.
 *
 * @public
 */
export interface BinarySegmentationInput extends PeltInput {
  /** Most change points to report, default 20. */
  maxChangePoints?: number;
}

/**
 * Change points by greedy splits: the split that lowers the cost most is made
 * first, until none lowers it by more than the penalty. Faster than
 * {@link pelt}, not always the best segmentation. Source: Scott & Knott
 * (1974); Vostrikova (1981).
 *
 * @param input - the series and options as for {@link pelt}
 * @returns `changePoints` ascending, `orderFound` by importance, and the
 *   `penalty` used; `insufficient-data` without values, `non-finite`
 * @throws {@link InferenceInputError} for an unknown cost, a negative penalty,
 *   a segment length the cost cannot use and a negative limit
 * @public
 */
export function binarySegmentation(input: BinarySegmentationInput): Outcome<{
  changePoints: number[];
  orderFound: number[];
  penalty: number;
}> {
  const { maxChangePoints = 20 } = input;
  assertWholeNumber('maxChangePoints', maxChangePoints, 0);
  const options = readPenalised(input);
  if (!options.ok) return options;
  const { data, penalty, minSegmentLength } = options;
  const orderFound = greedySplits(segmentCost(data.values, options.cost), {
    penalty,
    minSegmentLength,
    maxChangePoints,
  }).map(position => data.indices[position]);
  return succeed('binarySegmentation', {
    changePoints: [...orderFound].sort((a, b) => a - b),
    orderFound,
    penalty,
  });
}
