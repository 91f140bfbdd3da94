import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { gamma } from '../numerics/distributions';
import { InferenceInputError, type Interval, type Outcome } from '../outcome';
import { checkEvents } from './internal/counts';

/**
 * A gamma distribution of an event rate. Its mean is shape / rate; the rate
 * parameter has the unit of the exposure.
 *
 * @public
 */
export interface GammaShape {
  shape: number;
  rate: number;
}

/**
 * Posterior of an event rate: Gamma(a + events, b + exposure) after a
 * Gamma(a, b) prior (conjugacy).
 *
 * @param input - whole `events` in `exposure` (any unit of time or traffic);
 *   `prior`, by default Jeffreys' (½, 0); see `gammaPriorFromPeers` for one
 *   from other teams; the confidence, default 0.95
 * @returns shape, rate, mean and equal-tailed interval, all per unit of
 *   exposure; `insufficient-data` without exposure, `inconsistent-sums` for
 *   negative or broken counts and for no events under a prior of shape 0,
 *   `non-finite`
 * @throws {@link InferenceInputError} for a negative prior or a confidence
 *   outside (0, 1)
 * @public
 */
export function gammaPoissonPosterior(input: {
  prior?: GammaShape;
  events: number;
  exposure: number;
  confidence?: number;
}): Outcome<GammaShape & { mean: number; interval: Interval }> {
  const { prior = { shape: 0.5, rate: 0 }, events, exposure } = input;
  const { confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  if (!(prior.shape >= 0 && prior.rate >= 0)) {
    throw new InferenceInputError(
      `prior must not be negative, got ${prior.shape} and ${prior.rate}`,
    );
  }
  const problem = checkEvents(events, exposure);
  if (problem) return problem;
  const shape = prior.shape + events;
  const rate = prior.rate + exposure;
  if (shape === 0) {
    return fail('inconsistent-sums', 'No events and a prior of shape 0.');
  }
  const tail = (1 - confidence) / 2;
  return succeed('gammaPoissonPosterior', {
    shape,
    rate,
    mean: shape / rate,
    interval: [
      gamma.quantile(tail, shape, rate),
      gamma.quantile(1 - tail, shape, rate),
    ] as const,
  });
}
