import { useHoneFormat, type DataColumn } from '@hone/react';
import { useMemo } from 'react';
import { useT } from '../../../hooks/useT';
import type { CountRow, ValueRow } from './valueRows';

/** Columns of the values and counts behind an analysis, for the table and for the file. */
export function useValueColumns(unit: string): {
  values: DataColumn<ValueRow>[];
  counts: DataColumn<CountRow>[];
} {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const count = (id: 'n' | 'successes'): DataColumn<CountRow> => ({
      id,
      label: t(`experiment.values.${id}`),
      value: row => row[id],
      format: row => {
        const value = row[id];
        return value === null ? t('none') : format.number(value);
      },
      align: 'end',
    });
    return {
      values: [
        {
          id: 'at',
          label: t('experiment.values.at'),
          value: row => row.at,
          format: row => format.moment(row.at),
        },
        {
          id: 'arm',
          label: t('experiment.values.arm'),
          value: row => row.arm,
        },
        {
          id: 'entityRef',
          label: t('experiment.service'),
          value: row => row.entityRef,
          format: row => row.entityRef.replace(/^.*\//, ''),
        },
        {
          id: 'value',
          label: t('experiment.values.value'),
          value: row => row.value,
          format: row => format.value(row.value, { unit }),
          align: 'end',
        },
      ],
      counts: [
        {
          id: 'arm',
          label: t('experiment.values.arm'),
          value: row => row.arm,
        },
        count('n'),
        count('successes'),
        {
          id: 'mean',
          label: t('experiment.values.mean'),
          value: row => row.mean,
          format: row =>
            row.mean === null ? t('none') : format.value(row.mean, { unit }),
          align: 'end',
        },
        {
          id: 'm2',
          label: t('experiment.values.m2'),
          value: row => row.m2,
          format: row => (row.m2 === null ? t('none') : format.number(row.m2)),
          align: 'end',
        },
      ],
    };
  }, [t, format, unit]);
}
