import type {
  DeliveryFrequency,
  DeliverySummary,
  ServiceDelivery,
} from '@hone/backstage-plugin-metrics-common';
import { MINIMUM_CASES, type Measure } from './measure';
import type { ComparedMeasure } from './overviewMeasures';
import { toMeasures } from './toMeasures';

/** Deployments per week over whole weeks of the service's zone. */
function weekly(
  { mean, interval }: DeliveryFrequency,
  { deployments }: DeliverySummary,
): Measure {
  const isShown = mean !== null && deployments > 0;
  return {
    id: 'frequency',
    unit: 'rate',
    value: mean,
    interval: [interval[0], interval[1]],
    n: deployments,
    count: null,
    isShown,
    isComparable: isShown && deployments >= MINIMUM_CASES,
  };
}

function measuresOf(
  summary: DeliverySummary,
  frequency: DeliveryFrequency,
  days: number,
): Measure[] {
  return toMeasures(summary, days).map(measure =>
    measure.id === 'frequency' ? weekly(frequency, summary) : measure,
  );
}

/**
 * The numbers of a service, each with its own past, in the order of the screen.
 *
 * @param days - length of the window that was summed up
 */
export function serviceMeasures(
  delivery: ServiceDelivery,
  days: number,
): ComparedMeasure[] {
  const { summary, summaryBefore, frequency, frequencyBefore } = delivery;
  const past = measuresOf(summaryBefore, frequencyBefore, days);
  return measuresOf(summary, frequency, days).map((measure, i) => ({
    measure,
    before: past[i],
  }));
}
