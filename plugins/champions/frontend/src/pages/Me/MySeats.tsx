import type {
  MySeats as MySeatsData,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { RiCalendarLine } from '@remixicon/react';
import { useState, type ComponentProps } from 'react';
import { IcalDialog } from '../../components/IcalDialog/IcalDialog';
import layout from '../../components/layout.module.css';
import { PageCard } from '../../components/PageCard';
import { QueryPanel } from '../../components/QueryPanel';
import { useDays } from '../../hooks/useDays';
import { useLinks } from '../../hooks/useLinks';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { seatLink } from './seatLinks';

/** Seats over all programmes are named without their region, which a person has one of. */
export const ONE_REGION = 1;

/** The query of the reader's seats. */
export type MySeatsQuery = ComponentProps<
  typeof QueryPanel<MySeatsData>
>['query'];

/** The reader's seats that are not over, with what can be done with each. */
export function MySeats(props: { query: MySeatsQuery }) {
  const t = useT();
  const [ical, setIcal] = useState(false);
  return (
    <PageCard title={t('me.seats')}>
      <QueryPanel query={props.query} height={120}>
        {({ seats }) => (
          <Flex direction="column" gap="3">
            {seats.length === 0 && (
              <p className={layout.sentence}>{t('me.noSeats')}</p>
            )}
            <ul className={layout.rows}>
              {seats.map(one => (
                <li key={one.seat.id}>
                  <SeatLine one={one} />
                </li>
              ))}
            </ul>
            <div>
              <Button
                variant="secondary"
                iconStart={<RiCalendarLine aria-hidden />}
                onPress={() => setIcal(true)}
              >
                {t('me.ical')}
              </Button>
            </div>
          </Flex>
        )}
      </QueryPanel>
      {ical && <IcalDialog programme={null} onClose={() => setIcal(false)} />}
    </PageCard>
  );
}

function SeatLine(props: { one: SeatInContext }) {
  const { one } = props;
  const t = useT();
  const days = useDays();
  const links = useLinks();
  const seatName = useSeatName(ONE_REGION);
  const range = days.range(one.cycle);
  const acts = [
    { panel: 'why', label: t('me.why'), name: t('me.whyOf', { range }) },
    { panel: 'offer', label: t('me.offer'), name: t('me.offerOf', { range }) },
    {
      panel: 'handover',
      label: t('me.handover'),
      name: t('me.handoverOf', { range }),
    },
    { panel: null, label: t('me.open'), name: t('me.openOf', { range }) },
  ] as const;
  return (
    <Flex align="center" gap="3" className={layout.wrap}>
      <Text weight={one.current ? 'bold' : 'regular'}>
        {t('me.seat', {
          title: one.programmeTitle,
          seat: seatName(one.seat),
          range,
        })}
      </Text>
      {one.current && <Text weight="bold">{t('me.now')}</Text>}
      {one.seat.swapId && <Text>{t('schedule.swapOpen')}</Text>}
      {acts.map(({ panel, label, name }) => (
        <ButtonLink
          key={label}
          size="small"
          variant="tertiary"
          href={seatLink(links, one, days.today, panel)}
          aria-label={name}
        >
          {label}
        </ButtonLink>
      ))}
    </Flex>
  );
}
