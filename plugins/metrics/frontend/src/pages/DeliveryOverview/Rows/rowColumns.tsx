import { SimulatedChip, type HoneFormat } from '@hone/react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import { WeekSparkline } from '../../../components/WeekSparkline/WeekSparkline';
import type { MeasureText } from '../../../hooks/useMeasureText';
import type { T } from '../../../hooks/useT';
import type { WeeklyMeasure } from '../../../measures/weeklyValues';
import type { SortColumn } from '../overviewUrl';
import type { MeasuredRow } from './rowMeasures';
import { RowName } from './RowName';
import styles from '../DeliveryOverview.module.css';

export const ROW_MEASURES = [
  'leadTime',
  'frequency',
  'failRate',
  'recovery',
  'rework',
] as const satisfies readonly SortColumn[];

export interface RowWords {
  t: T;
  format: HoneFormat;
  text: MeasureText;
}

type Columns = ColumnConfig<MeasuredRow>[];

function nameColumns(
  { t, format }: RowWords,
  isGroup: boolean,
  isSortable: boolean,
): Columns {
  const name: Columns[number] = {
    id: 'name',
    label: t(isGroup ? 'rows.columns.group' : 'rows.columns.service'),
    isRowHeader: true,
    isSortable,
    minWidth: 140,
    cell: ({ row }) => (
      <Cell>
        <div className={styles.stack}>
          <RowName entityRef={row.ref} isGroup={isGroup} />
          {row.simulated && <SimulatedChip />}
        </div>
      </Cell>
    ),
  };
  const services: Columns[number] = {
    id: 'services',
    label: t('rows.columns.services'),
    isSortable,
    width: 124,
    cell: ({ row }) => <CellText title={format.number(row.services)} />,
  };
  return isGroup ? [name, services] : [name];
}

/** In pixels, where a title would be cut off otherwise. */
const WIDTHS: Partial<Record<SortColumn, number>> = {
  leadTime: 128,
  frequency: 150,
  recovery: 132,
};

function measureColumn(
  { t, text }: RowWords,
  id: (typeof ROW_MEASURES)[number],
  isSortable: boolean,
): Columns[number] {
  return {
    id,
    label: t(`rows.columns.${id}`),
    isSortable,
    width: WIDTHS[id],
    minWidth: 110,
    cell: ({ measures }) => (
      <Cell>
        <div className={styles.stack}>
          <span className={styles.number}>{text.value(measures[id])}</span>
          <span className={styles.small}>{text.interval(measures[id])}</span>
        </div>
      </Cell>
    ),
  };
}

/** A row is who, and five numbers with their intervals, and the weeks of one of them. */
export function rowColumns(
  words: RowWords,
  options: { isGroup: boolean; isSortable: boolean; measure: WeeklyMeasure },
): Columns {
  const { isGroup, isSortable, measure } = options;
  const { t } = words;
  return [
    ...nameColumns(words, isGroup, isSortable),
    ...ROW_MEASURES.map(id => measureColumn(words, id, isSortable)),
    {
      id: 'weeks',
      label: t('rows.columns.weeks'),
      minWidth: 130,
      cell: ({ row }) => (
        <Cell>
          <WeekSparkline
            id={measure}
            weeks={row.weeks}
            since={null}
            height={36}
          />
        </Cell>
      ),
    },
  ];
}
