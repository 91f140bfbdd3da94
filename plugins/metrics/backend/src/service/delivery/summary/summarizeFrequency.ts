import { negativeBinomialRate } from '@hone/inference';
import type { ServiceDelivery } from '../rules/evaluateService';
import { deploymentWeeks, gaps, wholeWeeks } from '../rules/frequency';
import { quantile } from './quantile';
import type { SummaryWindow } from './summarizeDelivery';

/** How often a service was deployed. */
export interface FrequencyMetric {
  /** Whole weeks of the service's zone within the window, quiet ones included. */
  weeks: number;
  /** Deployments in these weeks. */
  deployments: number;
  /** Deployments per week; null below two whole weeks. */
  mean: number | null;
  /** 95 %, negative binomial, because deployments come in bursts. */
  interval: [number | null, number | null];
  /** Days of a week with a deployment, on average; null without a whole week. */
  daysPerWeek: number | null;
  /** Median time between deployments of the window in milliseconds; null below two. */
  medianGap: number | null;
}

/**
 * Deployments per week over the whole weeks of a window. Weeks that are not over count as little as those that the
 * window cuts.
 */
export function summarizeFrequency(
  delivery: Pick<ServiceDelivery, 'releases'>,
  window: SummaryWindow,
  options: { zone: string; asOf: number },
): FrequencyMetric {
  const { zone, asOf } = options;
  const instants = delivery.releases.flatMap(({ release: { kind, at } }) =>
    kind === 'deployment' && at !== null && at >= window.from && at < window.to
      ? at
      : [],
  );
  const sorted = gaps(instants).sort((a, b) => a - b);
  const medianGap = quantile(sorted, 0.5)?.value ?? null;
  const span = wholeWeeks(
    { from: window.from, to: Math.min(window.to, asOf) },
    zone,
  );
  const weeks = span
    ? deploymentWeeks(
        instants.filter(at => at >= span.from && at < span.to),
        span,
        zone,
      )
    : [];
  const counts = weeks.map(week => week.deployments);
  const rate = negativeBinomialRate({ counts });
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  return {
    weeks: weeks.length,
    deployments: sum(counts),
    mean: rate.ok ? rate.mean : null,
    interval: rate.ok ? [...rate.interval] : [null, null],
    daysPerWeek:
      weeks.length > 0
        ? sum(weeks.map(week => week.daysWithDeployment)) / weeks.length
        : null,
    medianGap,
  };
}
