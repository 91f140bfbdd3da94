import type { Schedule } from '@hone/backstage-plugin-champions-common';
import { Button, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { PersonName } from '../../components/PersonName';
import { useDays } from '../../hooks/useDays';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { isHeldBy, type PlacedSeat } from './seats';
import type { Panel } from './scheduleUrl';
import { seatActs } from './seatActs';

/** The selected seat: whose it is, and what can be done with it. */
export function SeatDetails(props: {
  schedule: Schedule;
  placed: PlacedSeat | null;
  /** The seat of the address, which may be outside of what is shown. */
  asked: string | null;
  personRef: string | null;
  onOpen: (panel: Panel, placed: PlacedSeat) => void;
  onClose: () => void;
}) {
  const { schedule, placed, asked, personRef, onOpen, onClose } = props;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(schedule.programme.regions.length);
  if (!placed) {
    return (
      <Text role="status">
        {t(asked ? 'schedule.outOfSight' : 'schedule.seat.select')}
      </Text>
    );
  }
  const { seat, cycle } = placed;
  const title = t('schedule.seat.title', {
    seat: seatName(seat),
    range: days.range(cycle),
  });
  const acts = seatActs(schedule, placed, personRef);
  return (
    <Card role="region" aria-label={title}>
      <CardHeader>
        <Text as="h3" weight="bold">
          {title}
        </Text>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="3">
          <p className={layout.sentence}>
            {seat.personRef ? (
              <PersonName entityRef={seat.personRef} />
            ) : (
              t('schedule.seat.nobody')
            )}
            {isHeldBy(seat, personRef) && ` (${t('you')})`}
          </p>
          {seat.swapId && (
            <p className={layout.sentence}>{t('schedule.seat.offered')}</p>
          )}
          <Flex gap="2" className={layout.wrap}>
            {acts.map(({ panel, label }) => (
              <Button
                key={panel}
                variant="secondary"
                size="small"
                onPress={() => onOpen(panel, placed)}
              >
                {t(label)}
              </Button>
            ))}
            <Button variant="tertiary" size="small" onPress={onClose}>
              {t('schedule.seat.close')}
            </Button>
          </Flex>
        </Flex>
      </CardBody>
    </Card>
  );
}
