import { fail, succeed } from '../internal/outcomes';
import { normal } from '../numerics/distributions';
import { InferenceInputError, type Outcome } from '../outcome';

/**
 * Continuous ranked probability score of a normal forecast (Gneiting & Raftery
 * 2007): σ[z(2Φ(z) − 1) + 2φ(z) − 1/√π]. In the unit of the observation; lower
 * is better; with sd 0 it is the absolute error.
 *
 * @param input - mean and sd (0 or more) of the forecast, and what came
 * @returns the score; `non-finite`
 * @throws {@link InferenceInputError} for a negative sd
 * @public
 */
export function crpsNormal(input: {
  mean: number;
  sd: number;
  observation: number;
}): Outcome<{ crps: number }> {
  const { mean, sd, observation } = input;
  if (sd < 0) {
    throw new InferenceInputError(`sd must not be negative, got ${sd}`);
  }
  const error = observation - mean;
  if (!Number.isFinite(error) || !Number.isFinite(sd)) {
    return fail('non-finite', 'Forecast or observation is not finite.');
  }
  const z = error / sd;
  if (!Number.isFinite(z)) {
    return succeed('crpsNormal', { crps: Math.abs(error) });
  }
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const crps =
    error * (normal.cdf(z) - normal.sf(z)) +
    sd * (2 * density - 1 / Math.sqrt(Math.PI));
  return succeed('crpsNormal', { crps });
}
