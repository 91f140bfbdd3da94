import type { DeliveryFrequency } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import type { T } from '../../hooks/useT';
import { printDuration } from '../../measures/printers';

/** What stands beside the deployments of a week: the weeks that were counted, days and gaps. */
export function frequencyNotes(
  { t, format }: { t: T; format: HoneFormat },
  { weeks, deployments, daysPerWeek, medianGap }: DeliveryFrequency,
): string[] {
  if (deployments === 0) return [];
  const notes: string[] = [
    t('frequency.weeks', {
      count: weeks,
      deployments: format.number(deployments),
    }),
  ];
  if (daysPerWeek !== null) {
    const days = format.number(daysPerWeek, { maximumFractionDigits: 1 });
    notes.push(t('frequency.days', { days }));
  }
  if (medianGap !== null) {
    const gap = printDuration(format, medianGap)(medianGap);
    notes.push(t('frequency.gap', { gap }));
  }
  return notes;
}
