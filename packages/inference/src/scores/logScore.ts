import { sum } from 'd3-array';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { checkBinary, type BinaryForecasts } from './internal/binary';

/** A certain forecast that fails costs 34.5, not everything. */
const SMALLEST = 1e-15;

/**
 * Logarithmic score −mean(o ln p + (1 − o) ln(1 − p)) (Good 1952), lower is
 * better; ln 2 says one half every time. Probabilities are clipped at 1e-15.
 *
 * @param input - probabilities and outcomes, same length
 * @returns the score as `value`; `insufficient-data` without forecasts,
 *   `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, probabilities
 *   outside [0, 1] or outcomes other than 0 and 1
 * @public
 */
export function logScore(input: BinaryForecasts): Outcome<{ value: number }> {
  const problem = checkBinary(input);
  if (problem) return problem;
  const { probabilities, outcomes } = input;
  const total = sum(probabilities, (p, i) =>
    Math.log(Math.max(SMALLEST, outcomes[i] === 1 ? p : 1 - p)),
  );
  return succeed('logScore', { value: -total / probabilities.length + 0 });
}
