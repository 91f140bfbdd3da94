import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import type { DataColumn } from '@hone/react';

function column(
  id: string,
  value: DataColumn<DeliveryWeek>['value'],
): DataColumn<DeliveryWeek> {
  return { id, label: id, value };
}

/** Weeks as a file; names of columns are the same in every language. Times are in milliseconds. */
export const WEEK_FILE_COLUMNS: DataColumn<DeliveryWeek>[] = [
  column('week', one => one.week),
  column('running', one => String(one.running)),
  column('deployments', one => one.deployments),
  column('changes', one => one.changes),
  column('lead_time_n', one => one.leadTimeN),
  column('lead_time_p50_ms', one => one.leadTimeP50),
  column('matured', one => one.matured),
  column('failed', one => one.failed),
  column('recovery_n', one => one.recoveryN),
  column('recovery_median_ms', one => one.recoveryMedian),
  column('incidents', one => one.incidents),
  column('rework', one => one.rework),
  column('defects', one => one.defects),
];
