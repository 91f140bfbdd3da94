import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, type DataColumn } from '@hone/react';
import { useT } from '../../../hooks/useT';

const HOUR = 3_600_000;

/** The columns that say in a table what the chart draws. */
export function useYearColumns(): DataColumn<DeliveryWeek>[] {
  const t = useT();
  const format = useHoneFormat();
  const count = (
    id: 'changes' | 'deployments' | 'matured' | 'failed' | 'incidents',
  ): DataColumn<DeliveryWeek> => ({
    id,
    label: t(`year.columns.${id}`),
    value: week => week[id],
    format: week => format.number(week[id]),
    align: 'end',
  });
  return [
    {
      id: 'week',
      label: t('year.columns.week'),
      value: ({ week }) => week,
      format: ({ week }) => format.date(`${week}T00:00:00Z`, 'UTC'),
      isRowHeader: true,
    },
    count('deployments'),
    count('changes'),
    {
      id: 'leadTime',
      label: t('year.columns.leadTime'),
      value: ({ leadTimeP50 }) =>
        leadTimeP50 === null ? null : leadTimeP50 / HOUR,
      format: ({ leadTimeP50 }) =>
        leadTimeP50 === null
          ? ''
          : format.number(leadTimeP50 / HOUR, { maximumFractionDigits: 1 }),
      align: 'end',
    },
    count('matured'),
    count('failed'),
    count('incidents'),
  ];
}
