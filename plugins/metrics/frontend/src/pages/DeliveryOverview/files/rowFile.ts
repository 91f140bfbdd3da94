import type {
  DeliveryRow,
  DeliverySummary,
} from '@hone/backstage-plugin-metrics-common';
import type { DataColumn, DataValue } from '@hone/react';

type Column = DataColumn<DeliveryRow>;

function column(id: string, value: (row: DeliveryRow) => DataValue): Column {
  return { id, label: id, value };
}

type Bounded = { value: number | null; interval: (number | null)[] } | null;

/** A value and both ends of its interval. */
function bounded(
  id: string,
  unit: string,
  read: (summary: DeliverySummary) => Bounded,
): Column[] {
  const name = unit ? `${id}_${unit}` : id;
  return [
    column(name, row => read(row.summary)?.value ?? null),
    column(`${name}_lower`, row => read(row.summary)?.interval[0] ?? null),
    column(`${name}_upper`, row => read(row.summary)?.interval[1] ?? null),
  ];
}

function share(
  id: string,
  read: (summary: DeliverySummary) => DeliverySummary['reworkRate'],
): Column[] {
  return [
    column(`${id}_count`, row => read(row.summary).count),
    column(`${id}_of`, row => read(row.summary).of),
    ...bounded(id, '', read),
  ];
}

function ending(
  id: string,
  read: (summary: DeliverySummary) => DeliverySummary['recovery'],
): Column[] {
  return [
    column(`${id}_n`, row => read(row.summary).n),
    column(`${id}_open`, row => read(row.summary).open),
    ...bounded(id, 'ms', summary => {
      const { median, interval } = read(summary);
      return { value: median, interval };
    }),
  ];
}

/** Groups or services as a file; names of columns are the same in every language. Times are in milliseconds. */
export const ROW_FILE_COLUMNS: Column[] = [
  column('ref', row => row.ref),
  column('services', row => row.services),
  column('simulated', row => String(row.simulated)),
  column('deployments', row => row.summary.deployments),
  column('lead_time_n', row => row.summary.leadTime.n),
  column('lead_time_of', row => row.summary.leadTime.of),
  ...bounded('lead_time_p50', 'ms', summary => summary.leadTime.p50),
  ...bounded('lead_time_p75', 'ms', summary => summary.leadTime.p75),
  ...bounded('lead_time_p90', 'ms', summary => summary.leadTime.p90),
  ...share('change_fail_rate', summary => summary.changeFailRate),
  ...share('rework_rate', summary => summary.reworkRate),
  ...share('canary_catch_rate', summary => summary.canaryCatchRate),
  ...ending('recovery', summary => summary.recovery),
  ...ending('restore', summary => summary.restore),
  ...bounded(
    'defects_per_100_changes',
    '',
    summary => summary.defectsPer100Changes,
  ),
];
