import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Text } from '@backstage/ui';
import {
  RiAddLine,
  RiArrowLeftRightLine,
  RiCalendarLine,
  RiCheckboxMultipleLine,
  RiDownload2Line,
  RiEditLine,
  RiRefreshLine,
} from '@remixicon/react';
import { useState } from 'react';
import { downloadText } from '../../components/downloadText';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';
import {
  handoverSeat,
  nextToOffer,
  placedSeats,
  seatsAhead,
  type PlacedSeat,
} from './seats';
import type { Panel, SetSchedule } from './scheduleUrl';
import { toCsv } from './toCsv';

/** What the reader can do with seats and, with the right to manage, with the programme. */
export function ScheduleActions(props: {
  schedule: Schedule;
  /** The days that are exported. */
  shown: Schedule;
  personRef: string | null;
  onOpen: (panel: Panel, placed: PlacedSeat) => void;
  setState: SetSchedule;
}) {
  const { schedule, shown, personRef, onOpen, setState } = props;
  const { programme } = schedule;
  const t = useT();
  const [next] = seatsAhead(schedule, personRef);
  const offered = nextToOffer(schedule, personRef);
  const open = (panel: Panel) => setState({ panel });
  return (
    <Flex gap="2" align="center" className={layout.wrap}>
      {offered && (
        <Button
          variant="primary"
          iconStart={<RiArrowLeftRightLine aria-hidden />}
          onPress={() => onOpen('offer', offered)}
        >
          {t('schedule.offer')}
        </Button>
      )}
      {next && (
        <Button
          variant="secondary"
          iconStart={<RiCheckboxMultipleLine aria-hidden />}
          onPress={() => onOpen('handover', handoverSeat(schedule, next))}
        >
          {t('schedule.handover')}
        </Button>
      )}
      <Button
        variant="secondary"
        iconStart={<RiCalendarLine aria-hidden />}
        onPress={() => open('ical')}
      >
        {t('schedule.ical')}
      </Button>
      {shown.cycles.length > 0 && <ExportSeats schedule={shown} />}
      {programme.permissions.manage && programme.status === 'active' && (
        <>
          <Button
            variant={offered ? 'secondary' : 'primary'}
            iconStart={<RiRefreshLine aria-hidden />}
            onPress={() => open('plan')}
          >
            {t('schedule.planAgain')}
          </Button>
          <Button
            variant="tertiary"
            iconStart={<RiEditLine aria-hidden />}
            onPress={() => open('edit')}
          >
            {t('schedule.edit')}
          </Button>
        </>
      )}
      <Button
        variant="tertiary"
        iconStart={<RiAddLine aria-hidden />}
        onPress={() => open('new')}
      >
        {t('schedule.create')}
      </Button>
      {programme.status === 'archived' && <Text>{t('schedule.archived')}</Text>}
    </Flex>
  );
}

function ExportSeats(props: { schedule: Schedule }) {
  const { schedule } = props;
  const t = useT();
  const [exported, setExported] = useState<number | null>(null);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiDownload2Line aria-hidden />}
        onPress={() => {
          downloadText('champions.csv', 'text/csv', toCsv(schedule));
          setExported(placedSeats(schedule.cycles).length);
        }}
      >
        {t('schedule.csv')}
      </Button>
      <Text role="status">
        {exported !== null && t('schedule.exported', { count: exported })}
      </Text>
    </>
  );
}
