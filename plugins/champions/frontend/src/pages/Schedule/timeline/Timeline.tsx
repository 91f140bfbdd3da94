import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { RiLockLine } from '@remixicon/react';
import { useEffect, useMemo, useRef } from 'react';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { toRows, type PlacedSeat } from '../seats';
import { SeatCell } from './SeatCell';
import { useGridFocus, type GridPlace } from './useGridFocus';
import styles from './Timeline.module.css';

/** Where the keyboard starts: the seat of the address, else the cycle of the address, else now. */
function startOf(
  rows: ReturnType<typeof toRows>,
  cycles: Schedule['cycles'],
  focus: { seat: string | null; cycle: string | null },
): GridPlace {
  const row = rows.findIndex(({ cells }) =>
    cells.some(seat => seat !== null && seat.id === focus.seat),
  );
  if (row >= 0) {
    const column = rows[row].cells.findIndex(seat => seat?.id === focus.seat);
    return { row, column };
  }
  const named = cycles.findIndex(({ index }) => String(index) === focus.cycle);
  const now = cycles.findIndex(({ current }) => current);
  return { row: 0, column: Math.max(named >= 0 ? named : now, 0) };
}

/** Cycles side by side, a line for each seat; the reader's own line comes first. One tab stop, arrows move. */
export function Timeline(props: {
  schedule: Schedule;
  personRef: string | null;
  name: (personRef: string) => string;
  selected: string | null;
  cycle: string | null;
  onSelect: (placed: PlacedSeat) => void;
}) {
  const { schedule, personRef, name, selected, onSelect } = props;
  const { programme, cycles } = schedule;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const rows = useMemo(() => toRows(cycles, personRef), [cycles, personRef]);
  const start = startOf(rows, cycles, { seat: selected, cycle: props.cycle });
  const { grid, place, setPlace, onKeyDown } = useGridFocus(
    { rows: rows.length, columns: cycles.length },
    start,
  );
  const column = useRef<HTMLTableCellElement>(null);
  const first = cycles[0]?.index;
  useEffect(() => {
    column.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
    // Once for each range: later the reader moves.
  }, [first]);
  const title = t('schedule.timeline', { title: programme.title });
  return (
    <div className={styles.scroll}>
      <table
        ref={grid}
        role="grid"
        aria-label={title}
        className={styles.table}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('schedule.cycle')}
            </th>
            {cycles.map((cycle, i) => (
              <th
                key={cycle.index}
                ref={i === start.column ? column : undefined}
                scope="col"
                className={styles.head}
                data-current={cycle.current}
                data-frozen={cycle.frozen}
                aria-label={t('schedule.cycleOf', {
                  number: String(cycle.index + 1),
                  range: days.range(cycle),
                })}
              >
                {days.day(cycle.startDate)}
                {cycle.current && <span>{t('schedule.current')}</span>}
                {cycle.frozen && !cycle.current && (
                  <RiLockLine size={12} aria-label={t('schedule.frozen')} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.id} data-own={row.place === null}>
              <th scope="row" className={styles.rowHead}>
                {row.place ? seatName(row.place) : t('schedule.ownRow')}
              </th>
              {row.cells.map((seat, i) => (
                <SeatCell
                  key={cycles[i].index}
                  id={`${rowIndex}:${i}`}
                  seat={seat}
                  cycle={cycles[i]}
                  label={row.place ? null : seat && seatName(seat)}
                  seatName={seatName}
                  name={name}
                  personRef={personRef}
                  isTabStop={place.row === rowIndex && place.column === i}
                  isSelected={seat !== null && seat.id === selected}
                  onFocus={() => setPlace({ row: rowIndex, column: i })}
                  onSelect={onSelect}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
