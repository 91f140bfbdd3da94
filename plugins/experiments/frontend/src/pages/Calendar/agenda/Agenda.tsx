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
    <section aria-label={t('calendar.agenda')} className={styles.agenda}>
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
  return (
    <div>
      <Text as="h3" weight="bold">
        {t('calendar.weekOf', { date: format.date(entry.week.from) })}
      </Text>
      <ul className={styles.list}>
        {entry.freezes.map(freeze => (
          <li key={freeze.id}>
            {t('calendar.frozen', { title: freeze.title })}
          </li>
        ))}
        {entry.starting.map(({ key, title }) => (
          <li key={key}>
            <Button size="small" variant="tertiary" onPress={() => onOpen(key)}>
              {t('calendar.starts', { key, title })}
            </Button>
          </li>
        ))}
        {entry.running.length > 0 && (
          <Running items={entry.running} onOpen={onOpen} />
        )}
        {entry.collisions.map((collision, i) => (
          <li key={`${collision.key} ${i}`}>{text(collision.sentence)}</li>
        ))}
      </ul>
    </div>
  );
}

/** What goes on: keys only, because the same experiments run week after week. */
function Running(props: {
  items: readonly CalendarItem[];
  onOpen: (key: string) => void;
}) {
  const { items, onOpen } = props;
  const t = useT();
  return (
    <li className={styles.running}>
      {t('calendar.running')}
      {items.map(({ key, title }) => (
        <Button
          key={key}
          size="small"
          variant="tertiary"
          aria-label={t('calendar.runs', { key, title })}
          onPress={() => onOpen(key)}
        >
          {key}
        </Button>
      ))}
    </li>
  );
}
