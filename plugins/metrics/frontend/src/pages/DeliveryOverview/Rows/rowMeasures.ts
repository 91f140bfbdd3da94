import type { DeliveryRow } from '@hone/backstage-plugin-metrics-common';
import type { Measure, MeasureId } from '../../../measures/measure';
import { addDays, elapsedDays } from '../../../measures/periods';
import { toMeasures } from '../../../measures/toMeasures';

/** A group or a service with its numbers. */
export interface MeasuredRow {
  id: string;
  row: DeliveryRow;
  measures: Record<Exclude<MeasureId, 'restore'>, Measure>;
}

function daysOf({ weeks }: DeliveryRow, zone: string, now: Date): number {
  if (weeks.length === 0) return 0;
  const from = weeks[0].week;
  const to = addDays(weeks[weeks.length - 1].week, 7);
  return elapsedDays({ from, to }, zone, now);
}

/** The numbers of a row over the weeks that it has. */
export function toMeasuredRow(
  row: DeliveryRow,
  zone: string,
  now: Date,
): MeasuredRow {
  const measures = toMeasures(row.summary, daysOf(row, zone, now));
  return {
    // Services without a group have an empty reference, and tables know no empty key.
    id: row.ref || 'ownerless',
    row,
    measures: Object.fromEntries(
      measures.map(measure => [measure.id, measure]),
    ) as MeasuredRow['measures'],
  };
}
