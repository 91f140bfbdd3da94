import type { Programme, Swap } from '@hone/backstage-plugin-champions-common';
import { Button, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../../components/ActionError';
import layout from '../../../components/layout.module.css';
import { PersonName } from '../../../components/PersonName';
import { QueryPanel } from '../../../components/QueryPanel';
import { TakeDialog } from '../../../components/TakeDialog/TakeDialog';
import { useChange } from '../../../hooks/useChange';
import { useDays } from '../../../hooks/useDays';
import { useOpenSwaps } from '../../../hooks/usePageQueries';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import { useToast } from '../../../hooks/useToast';

/** Seats that are offered, and the way to take one. */
export function SwapMarket(props: {
  programme: Programme;
  personRef: string | null;
}) {
  const { programme, personRef } = props;
  const t = useT();
  const query = useOpenSwaps(programme.id);
  const [taking, setTaking] = useState<Swap | null>(null);
  return (
    <Card role="region" aria-label={t('market.title')}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('market.title')}
        </Text>
      </CardHeader>
      <CardBody>
        <QueryPanel query={query}>
          {swaps =>
            swaps.length === 0 ? (
              <p className={layout.sentence}>{t('market.empty')}</p>
            ) : (
              <>
                <Text variant="body-small">{t('market.keys')}</Text>
                <ul className={layout.rows}>
                  {swaps.map(swap => (
                    <li key={swap.id}>
                      <SwapLine
                        programme={programme}
                        swap={swap}
                        onTake={() => setTaking(swap)}
                      />
                    </li>
                  ))}
                </ul>
              </>
            )
          }
        </QueryPanel>
      </CardBody>
      {taking && (
        <TakeDialog
          swap={taking}
          mayActForOthers={programme.permissions.manage}
          personRef={personRef}
          onClose={() => setTaking(null)}
        />
      )}
    </Card>
  );
}

function SwapLine(props: {
  programme: Programme;
  swap: Swap;
  onTake: () => void;
}) {
  const { programme, swap, onTake } = props;
  const { seat, fromRef, createdBy, note, mayTake, mayWithdraw } = swap;
  const t = useT();
  const days = useDays();
  const toast = useToast();
  const seatName = useSeatName(programme.regions.length);
  const name = useTitles([fromRef, createdBy]);
  const range = days.range(seat.cycle);
  const withdraw = useChange(({ seats }, { id, revision }: Swap) =>
    seats.withdraw(id, revision),
  );
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="3" className={layout.wrap}>
        <Text weight="bold">
          {t('market.item', { seat: seatName(seat.seat), range })}
        </Text>
        <span>
          {t('market.from', { person: <PersonName entityRef={fromRef} /> })}
        </span>
        {createdBy !== fromRef && (
          <span>{t('market.onBehalf', { actor: name(createdBy) })}</span>
        )}
        {mayTake && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('market.takeOf', { range, person: name(fromRef) })}
            onPress={onTake}
          >
            {t('market.take')}
          </Button>
        )}
        {mayWithdraw && (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('market.withdrawOf', { range })}
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(swap, {
                onSuccess: () => toast(t('market.withdrawn')),
              })
            }
          >
            {t('market.withdraw')}
          </Button>
        )}
      </Flex>
      {note && <p className={layout.sentence}>{note}</p>}
      <ActionError error={withdraw.error} />
    </Flex>
  );
}
