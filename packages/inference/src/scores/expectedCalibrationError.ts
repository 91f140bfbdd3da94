import { assertWholeNumber } from '../internal/checks';
import { succeed } from '../internal/outcomes';
import type { Outcome } from '../outcome';
import { checkBinary, type BinaryForecasts } from './internal/binary';

/** .29·100 is a little less than 29: a forecast on an edge goes up. */
const ROUNDING = 1e-9;

/**
 * A bin of forecasts of about the same probability.
 *
 * @public
 */
export interface CalibrationBin {
  n: number;
  /** Mean forecast; null in an empty bin. */
  forecast: number | null;
  /** Share of outcomes that were 1; null in an empty bin. */
  observed: number | null;
}

/**
 * Expected calibration error: how far forecasts lie from what comes, over bins
 * of equal width [0, 1/m), …, [1 − 1/m, 1], weighted by their share. It is
 * positive by chance alone; small samples need few bins.
 *
 * @param input - probabilities and outcomes, same length; `bins`, default 10
 * @returns the error as `value`, and the bins for a reliability diagram;
 *   `insufficient-data` without forecasts, `non-finite`
 * @throws {@link InferenceInputError} for unequal lengths, probabilities
 *   outside [0, 1], outcomes other than 0 and 1 or bins that are not whole
 * @public
 */
export function expectedCalibrationError(
  input: BinaryForecasts & { bins?: number },
): Outcome<{ value: number; bins: CalibrationBin[] }> {
  const { bins = 10 } = input;
  assertWholeNumber('bins', bins, 1);
  const problem = checkBinary(input);
  if (problem) return problem;
  const { probabilities, outcomes } = input;
  const sums = Array.from({ length: bins }, () => ({ n: 0, p: 0, o: 0 }));
  probabilities.forEach((p, i) => {
    const bin = sums[Math.min(bins - 1, Math.floor(p * bins + ROUNDING))];
    bin.n += 1;
    bin.p += p;
    bin.o += outcomes[i];
  });
  const total = sums.reduce((sum, bin) => sum + Math.abs(bin.p - bin.o), 0);
  return succeed('expectedCalibrationError', {
    value: total / probabilities.length,
    bins: sums.map(({ n, p, o }) => ({
      n,
      forecast: n > 0 ? p / n : null,
      observed: n > 0 ? o / n : null,
    })),
  });
}
