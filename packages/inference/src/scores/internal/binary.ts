import { allFinite, assertSameLength } from '../../internal/checks';
import { fail } from '../../internal/outcomes';
import { InferenceInputError, type Failure } from '../../outcome';

/**
 * Forecasts of events and what came: probabilities within [0, 1] and outcomes
 * 0 or 1, same length.
 *
 * @public
 */
export interface BinaryForecasts {
  probabilities: readonly number[];
  outcomes: readonly (0 | 1)[];
}

export function checkBinary(input: BinaryForecasts): Failure | undefined {
  const { probabilities, outcomes } = input;
  assertSameLength(probabilities, outcomes, 'probabilities and outcomes');
  if (probabilities.some(p => p < 0 || p > 1)) {
    throw new InferenceInputError('probabilities must lie in [0, 1]');
  }
  if (outcomes.some(o => o !== 0 && o !== 1)) {
    throw new InferenceInputError('outcomes must be 0 or 1');
  }
  if (probabilities.length === 0) {
    return fail('insufficient-data', 'There are no forecasts.');
  }
  return allFinite(probabilities)
    ? undefined
    : fail('non-finite', 'A probability is not a number.');
}
