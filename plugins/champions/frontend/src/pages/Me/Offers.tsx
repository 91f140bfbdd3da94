import type {
  OpenSwap,
  Programme,
} from '@hone/backstage-plugin-champions-common';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import layout from '../../components/layout.module.css';
import { PageCard } from '../../components/PageCard';
import { PersonName } from '../../components/PersonName';
import { QueryPanel } from '../../components/QueryPanel';
import { TakeDialog } from '../../components/TakeDialog/TakeDialog';
import { useDays } from '../../hooks/useDays';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { ONE_REGION, type MySeatsQuery } from './MySeats';

/** Seats that others offer and the reader could take. */
export function Offers(props: {
  query: MySeatsQuery;
  programmes: Programme[] | undefined;
  personRef: string | null;
}) {
  const { query, programmes = [], personRef } = props;
  const t = useT();
  const [taking, setTaking] = useState<OpenSwap | null>(null);
  const manages = (id: string) =>
    programmes.some(one => one.id === id && one.permissions.manage);
  return (
    <PageCard title={t('me.offers')}>
      <QueryPanel query={query} height={72}>
        {({ offers }) =>
          offers.length === 0 ? (
            <p className={layout.sentence}>{t('me.noOffers')}</p>
          ) : (
            <ul className={layout.rows}>
              {offers.map(offer => (
                <li key={offer.id}>
                  <OfferLine offer={offer} onTake={() => setTaking(offer)} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryPanel>
      {taking && (
        <TakeDialog
          swap={taking}
          mayActForOthers={manages(taking.seat.programmeId)}
          personRef={personRef}
          onClose={() => setTaking(null)}
        />
      )}
    </PageCard>
  );
}

function OfferLine(props: { offer: OpenSwap; onTake: () => void }) {
  const { offer, onTake } = props;
  const { seat, cycle, programmeTitle } = offer.seat;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(ONE_REGION);
  const range = days.range(cycle);
  return (
    <Flex align="center" gap="3" className={layout.wrap}>
      <Text>
        {t('me.offerOfOther', {
          title: programmeTitle,
          seat: seatName(seat),
          range,
        })}
      </Text>
      {seat.personRef && (
        <span>
          {t('me.offeredBy', {
            person: <PersonName entityRef={seat.personRef} />,
          })}
        </span>
      )}
      {offer.note && <Text>{offer.note}</Text>}
      <Button
        size="small"
        variant="secondary"
        aria-label={t('me.takeOf', { range })}
        onPress={onTake}
      >
        {t('me.take')}
      </Button>
    </Flex>
  );
}
