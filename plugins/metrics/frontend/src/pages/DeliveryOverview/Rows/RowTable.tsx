import { useHoneFormat } from '@hone/react';
import { Table, type SortDescriptor } from '@backstage/ui';
import { useMemo } from 'react';
import { useMeasureText } from '../../../hooks/useMeasureText';
import { useT } from '../../../hooks/useT';
import type { WeeklyMeasure } from '../../../measures/weeklyValues';
import { SORT_COLUMNS, type Sort } from '../overviewUrl';
import { rowColumns } from './rowColumns';
import type { MeasuredRow } from './rowMeasures';
import { sortOf } from './sortRows';
import { useRowHref } from './useRowHref';

function toDescriptor(sort: Sort): SortDescriptor {
  const order = sortOf(sort);
  return order
    ? {
        column: order.column,
        direction: order.descending ? 'descending' : 'ascending',
      }
    : { column: 'name', direction: 'ascending' };
}

function fromDescriptor({ column, direction }: SortDescriptor): Sort {
  const known = SORT_COLUMNS.find(one => one === column);
  if (!known) return 'name';
  return direction === 'descending' ? `-${known}` : known;
}

/** Groups or services as a table; numbers are sorted only where all rows are here. */
export function RowTable(props: {
  rows: readonly MeasuredRow[];
  isGroup: boolean;
  isComplete: boolean;
  isStale: boolean;
  measure: WeeklyMeasure;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const { rows, isGroup, isComplete, measure, sort, onSort } = props;
  const t = useT();
  const format = useHoneFormat();
  const text = useMeasureText();
  const hrefOf = useRowHref(isGroup);
  const columns = useMemo(
    () =>
      rowColumns(
        { t, format, text },
        { isGroup, isSortable: isComplete, measure },
      ),
    [t, format, text, isGroup, isComplete, measure],
  );
  return (
    <Table
      columnConfig={columns}
      data={[...rows]}
      rowConfig={{ getHref: ({ row }) => hrefOf(row.ref) }}
      isStale={props.isStale}
      pagination={{ type: 'none' }}
      sort={
        isComplete
          ? {
              descriptor: toDescriptor(sort),
              onSortChange: next => onSort(fromDescriptor(next)),
            }
          : undefined
      }
      virtualized={rows.length > 100 ? { estimatedRowHeight: 64 } : false}
    />
  );
}
