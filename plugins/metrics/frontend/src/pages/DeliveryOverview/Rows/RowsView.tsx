import type { WeeklyMeasure } from '../../../measures/weeklyValues';
import type { Sort } from '../overviewUrl';
import { RowList } from './RowList';
import type { MeasuredRow } from './rowMeasures';
import { RowTable } from './RowTable';
import { SmallMultiples } from './SmallMultiples';

/** Below this a table would need scrolling in two directions. */
const NARROW = 800;

/** More small pictures than this are looked up, not looked at. */
const MOST_MULTIPLES = 12;

/** Rows as small pictures and a table, or as a list in narrow places. */
export function RowsView(props: {
  rows: readonly MeasuredRow[];
  isGroup: boolean;
  isComplete: boolean;
  isStale: boolean;
  width: number;
  measure: WeeklyMeasure;
  sort: Sort;
  onSort: (sort: Sort) => void;
}) {
  const { width, ...shared } = props;
  const { rows, isGroup, measure } = props;
  if (width < NARROW) {
    return <RowList rows={rows} isGroup={isGroup} measure={measure} />;
  }
  return (
    <>
      {rows.length > 1 && rows.length <= MOST_MULTIPLES && (
        <SmallMultiples rows={rows} isGroup={isGroup} measure={measure} />
      )}
      <RowTable {...shared} />
    </>
  );
}
