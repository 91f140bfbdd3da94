import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { isHeldBy, type PlacedSeat } from '../seats';
import { useSeatNotes } from './useSeatNotes';
import styles from './Agenda.module.css';

/** The same as the timeline where there is no room for it: cycle by cycle, from now on. */
export function Agenda(props: {
  schedule: Schedule;
  personRef: string | null;
  name: (personRef: string) => string;
  selected: string | null;
  /** What can be done with the selected seat, below it. */
  details: ReactNode;
  onSelect: (placed: PlacedSeat) => void;
}) {
  const { schedule, personRef, name, selected, details, onSelect } = props;
  const { programme, cycles, today } = schedule;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const notesOf = useSeatNotes();
  return (
    <ol
      className={styles.cycles}
      aria-label={t('schedule.timeline', { title: programme.title })}
    >
      {cycles
        .filter(({ endDate }) => endDate > today)
        .map(cycle => (
          <li key={cycle.index}>
            <Text as="h3" variant="body-medium" weight="bold">
              {t('schedule.cycleOf', {
                number: String(cycle.index + 1),
                range: days.range(cycle),
              })}
            </Text>
            <ul className={styles.seats}>
              {cycle.seats.map(seat => {
                const own = isHeldBy(seat, personRef);
                const held = seat.personRef && name(seat.personRef);
                const notes = notesOf(seat, cycle);
                return (
                  <li key={seat.id}>
                    <button
                      type="button"
                      className={styles.seat}
                      data-own={own}
                      data-seat={seat.id}
                      aria-pressed={seat.id === selected}
                      onClick={() => onSelect({ seat, cycle })}
                    >
                      <span>{seatName(seat)}</span>
                      <span>{own ? t('you') : held ?? t('openSeat')}</span>
                      {notes.length > 0 && <span>{notes.join(', ')}</span>}
                    </button>
                    {seat.id === selected && details}
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
    </ol>
  );
}
