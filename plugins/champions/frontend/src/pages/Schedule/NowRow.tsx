import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { Text } from '@backstage/ui';
import { PersonName } from '../../components/PersonName';
import { lastDay, useDays } from '../../hooks/useDays';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { seatsAhead } from './seats';
import styles from './Schedule.module.css';

/** Who is champion now, and when it is the reader's turn. */
export function NowRow(props: {
  schedule: Schedule;
  personRef: string | null;
}) {
  const { schedule, personRef } = props;
  const t = useT();
  return (
    <div className={styles.now}>
      <section aria-label={t('schedule.now')}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('schedule.now')}
        </Text>
        <Now schedule={schedule} />
      </section>
      {personRef && (
        <section aria-label={t('schedule.you')}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('schedule.you')}
          </Text>
          <Turn schedule={schedule} personRef={personRef} />
        </section>
      )}
    </div>
  );
}

function Now(props: { schedule: Schedule }) {
  const { cycles, today, programme } = props.schedule;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const cycle = cycles.find(({ current }) => current);
  const seats = (cycle?.seats ?? []).filter(
    ({ status }) => status !== 'cancelled',
  );
  if (!cycle || seats.length === 0) {
    const next = cycles.find(({ startDate }) => startDate > today);
    return (
      <p className={styles.sentence}>
        {t('schedule.nobodyNow')}{' '}
        {!cycle &&
          next &&
          t('schedule.notStarted', { day: days.weekday(next.startDate) })}
      </p>
    );
  }
  return (
    <p className={styles.people}>
      {seats.map(seat =>
        seat.personRef ? (
          <PersonName key={seat.id} entityRef={seat.personRef} />
        ) : (
          <span key={seat.id}>
            {t('schedule.nowOpen', { seat: seatName(seat) })}
          </span>
        ),
      )}
      <span>
        {t('schedule.nowUntil', { day: days.weekday(lastDay(cycle)) })}
      </span>
    </p>
  );
}

function Turn(props: { schedule: Schedule; personRef: string }) {
  const t = useT();
  const days = useDays();
  const ahead = seatsAhead(props.schedule, props.personRef);
  const now = ahead.find(({ cycle }) => cycle.current);
  const next = ahead.find(({ cycle }) => !cycle.current);
  return (
    <p className={styles.people}>
      {now && (
        <span>
          {t('schedule.youNow', { day: days.weekday(lastDay(now.cycle)) })}
        </span>
      )}
      {next && (
        <span>
          {t('schedule.youNext', { day: days.weekday(next.cycle.startDate) })}
        </span>
      )}
      {!now && !next && <span>{t('schedule.youNone')}</span>}
    </p>
  );
}
