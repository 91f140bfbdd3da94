import type {
  Calendar,
  CalendarItem,
} from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useCollisionText } from '../../../components/collisions/useCollisionText';
import type { Week } from '../weeks';
import { agendaWeeks, type AgendaWeek } from './agendaWeeks';
import styles from '../Calendar.module.css';

/** The calendar as a list of weeks, where there is no room for lanes. */
export function Agenda(props: {
  calendar: Calendar;
  weeks: Week[];
  onOpen: (key: string) => void;
}) {
  const { calendar, weeks, onOpen } = props;
  const t = useT();
  const format = useHoneFormat();
  return (
    <section aria-label={t('calendar.agenda')}>
      {agendaWeeks(calendar, weeks, format.now.getTime()).map(one => (
        <WeekEntry key={one.week.from} entry={one} onOpen={onOpen} />
      ))}
    </section>
  );
}

function WeekEntry(props: {
  entry: AgendaWeek;
  onOpen: (key: string) => void;
}) {
  const { entry, onOpen } = props;
  const t = useT();
  const format = useHoneFormat();
  const text = useCollisionText();
  const line = (item: CalendarItem, words: string) => (
    <li key={item.key}>
      <Button size="small" variant="tertiary" onPress={() => onOpen(item.key)}>
        {words}
      </Button>
    </li>
  );
  return (
    <>
      <Text as="h3" weight="bold">
        {t('calendar.weekOf', { date: format.date(entry.week.from) })}
      </Text>
      <ul className={styles.list}>
        {entry.freezes.map(freeze => (
          <li key={freeze.id}>
            {t('calendar.frozen', { title: freeze.title })}
          </li>
        ))}
        {entry.starting.map(item =>
          line(
            item,
            t('calendar.starts', { key: item.key, title: item.title }),
          ),
        )}
        {entry.running.map(item =>
          line(item, t('calendar.runs', { key: item.key, title: item.title })),
        )}
        {entry.collisions.map((collision, i) => (
          <li key={`${collision.key} ${i}`}>{text(collision.sentence)}</li>
        ))}
      </ul>
    </>
  );
}
