import type {
  ScheduledCycle,
  Seat,
} from '@hone/backstage-plugin-champions-common';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useDays } from '../../../hooks/useDays';
import { useT } from '../../../hooks/useT';
import { isHeldBy, type PlacedSeat } from '../seats';
import { useSeatNotes } from './useSeatNotes';
import styles from './Timeline.module.css';

/** A seat in a cycle; without one the cell can still be passed by keyboard. */
export function SeatCell(props: {
  id: string;
  seat: Seat | null;
  cycle: ScheduledCycle;
  /** What stands in the cell in place of the person. */
  label: string | null;
  seatName: (seat: Seat) => string;
  name: (personRef: string) => string;
  personRef: string | null;
  isTabStop: boolean;
  isSelected: boolean;
  onFocus: () => void;
  onSelect: (placed: PlacedSeat) => void;
}) {
  const { seat, cycle, isTabStop } = props;
  const t = useT();
  const focus = {
    'data-cell': props.id,
    tabIndex: isTabStop ? 0 : -1,
    onFocus: props.onFocus,
  };
  return (
    <td
      className={styles.cell}
      data-current={cycle.current}
      data-frozen={cycle.frozen}
      role="gridcell"
      {...(seat ? {} : { ...focus, 'aria-label': t('schedule.cellEmpty') })}
    >
      {seat && <SeatButton {...props} seat={seat} focus={focus} />}
    </td>
  );
}

function SeatButton(
  props: Parameters<typeof SeatCell>[0] & { seat: Seat; focus: object },
) {
  const { seat, cycle, personRef } = props;
  const t = useT();
  const days = useDays();
  const notes = useSeatNotes()(seat, cycle);
  const own = isHeldBy(seat, personRef);
  const holder = seat.personRef ? props.name(seat.personRef) : null;
  const shown = own ? t('you') : holder ?? t('openSeat');
  const said = {
    seat: props.seatName(seat),
    range: days.range(cycle),
    person: shown,
  };
  return (
    <button
      type="button"
      className={styles.seat}
      data-own={own}
      data-open={seat.personRef === null}
      data-status={seat.status}
      data-seat={seat.id}
      aria-pressed={props.isSelected}
      aria-label={
        notes.length > 0
          ? t('schedule.cellNoted', { ...said, notes: notes.join(', ') })
          : t('schedule.cell', said)
      }
      onClick={() => props.onSelect({ seat, cycle })}
      {...props.focus}
    >
      {props.label ?? shown}
      {seat.swapId && <RiArrowLeftRightLine size={14} aria-hidden />}
    </button>
  );
}
