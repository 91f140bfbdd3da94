import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import type { Measure } from './measure';
import { elapsedDays, wholeDays } from './periods';
import { toMeasures, toRestore } from './toMeasures';

/** A number and the same one of the period before. */
export interface ComparedMeasure {
  measure: Measure;
  before: Measure;
}

/** The numbers of an overview beside those of the period before, in the order of the screen. */
export function overviewMeasures(
  overview: DeliveryOverview,
  now: Date,
): ComparedMeasure[] {
  const { summary, summaryBefore, period, before, zone } = overview;
  const days = elapsedDays(period, zone, now);
  const current = [...toMeasures(summary, days), toRestore(summary)];
  const past = [
    ...toMeasures(summaryBefore, wholeDays(before)),
    toRestore(summaryBefore),
  ];
  return current.map((measure, i) => ({ measure, before: past[i] }));
}
