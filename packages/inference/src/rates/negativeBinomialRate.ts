import { assertProbability } from '../internal/checks';
import { fail, succeed } from '../internal/outcomes';
import { momentsOf } from '../moments/summarize';
import { studentT } from '../numerics/distributions';
import type { Interval, Outcome } from '../outcome';
import { checkEvents } from './internal/counts';
import { poissonExactInterval } from './poissonExactInterval';

/**
 * Mean of events per period when the counts scatter more than by chance, as
 * deployments do that come in bursts: a negative binomial with variance
 * m + αm². α comes from moments, α = max(0, (s² − m)/m²) (Anscombe 1949); the
 * interval is m·exp(±t·√((1/m + α)/n)) with Student's t of n − 1 degrees of
 * freedom, by the delta method on the logarithm. Without any event nothing
 * tells how the counts scatter, and Garwood's interval stands.
 *
 * @param input - whole `counts`, one per period of equal length, periods
 *   without an event included; the confidence, default 0.95
 * @returns mean per period, dispersion α (0 for counts that scatter no more
 *   than by chance) and interval; `insufficient-data` below two periods,
 *   `inconsistent-sums` for negative or broken counts, `non-finite`
 * @throws {@link InferenceInputError} for a confidence outside (0, 1)
 * @public
 */
export function negativeBinomialRate(input: {
  counts: readonly number[];
  confidence?: number;
}): Outcome<{ mean: number; dispersion: number; interval: Interval }> {
  const { counts, confidence = 0.95 } = input;
  assertProbability('confidence', confidence);
  const n = counts.length;
  if (n < 2) {
    return fail('insufficient-data', 'At least two periods are needed.');
  }
  for (const count of counts) {
    const problem = checkEvents(count, 1);
    if (problem) return problem;
  }
  const { mean, m2 } = momentsOf(counts);
  if (mean === 0) {
    const exact = poissonExactInterval({ events: 0, exposure: n, confidence });
    if (!exact.ok) return exact;
    return succeed('negativeBinomialRate', {
      mean,
      dispersion: 0,
      interval: exact.interval,
    });
  }
  const variance = m2 / (n - 1);
  const dispersion = Math.max(0, (variance - mean) / (mean * mean));
  const reach = Math.exp(
    studentT.quantile((1 + confidence) / 2, n - 1) *
      Math.sqrt((1 / mean + dispersion) / n),
  );
  return succeed('negativeBinomialRate', {
    mean,
    dispersion,
    interval: [mean / reach, mean * reach] as const,
  });
}
