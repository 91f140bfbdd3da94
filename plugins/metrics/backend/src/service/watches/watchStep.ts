const HOUR_SECONDS = 3_600;
const SHORTEST_SECONDS = 60;

/** Why a metric cannot be watched. */
export const TOO_SELDOM =
  'The metric has values less often than every hour, too seldom for the noise filter';

const DIVISORS = Array.from({ length: HOUR_SECONDS }, (_, i) => i + 1).filter(
  step => step >= SHORTEST_SECONDS && HOUR_SECONDS % step === 0,
);

/**
 * Seconds between the values of a watched series: the step of its metric, raised to the next divisor of an hour, at least
 * a minute. Undefined when the metric has values less often than every hour, which is too seldom for the noise filter.
 */
export function watchStep(metricStepSeconds: number): number | undefined {
  return DIVISORS.find(step => step >= metricStepSeconds);
}
