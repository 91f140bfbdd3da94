import type {
  OpenSwap,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import { Select } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSeatsApi } from '../../hooks/useApis';
import { useChange } from '../../hooks/useChange';
import { useDays } from '../../hooks/useDays';
import { useMySeats } from '../../hooks/usePageQueries';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { useTitles } from '../../hooks/useTitles';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';
import { ChangeDialog } from '../ChangeDialog';
import { EntityCombobox } from '../EntityCombobox/EntityCombobox';
import layout from '../layout.module.css';
import { QueryPanel } from '../QueryPanel';
import { EffectText } from './EffectText';

const NOTHING = 'nothing';
/** How a taker's seats are named does not depend on regions of other programmes. */
const ONE_REGION = 1;

/** The seats that the reader could give in return: of the same programme, and not of the same cycle. */
function returnable(seats: SeatInContext[], swap: OpenSwap): SeatInContext[] {
  const { programmeId, cycle } = swap.seat;
  return seats.filter(
    one =>
      one.programmeId === programmeId &&
      one.cycle.index !== cycle.index &&
      !one.current,
  );
}

/** The seats that somebody else could give in return, by what the API suggests. */
function useReturnsOf(taker: string | null, { seat }: SeatInContext) {
  const api = useSeatsApi();
  const partners = useQuery({
    queryKey: queryKeys.partners(seat.id, seat.revision),
    queryFn: ({ signal }) => api.partners(seat.id, { signal }),
    enabled: taker !== null,
  });
  return (partners.data ?? []).flatMap(({ personRef, exchange }) =>
    personRef === taker && exchange ? [exchange] : [],
  );
}

/** Takes an offered seat; what that does to the plan stands there before anybody confirms. */
export function TakeDialog(props: {
  swap: OpenSwap;
  mayActForOthers: boolean;
  personRef: string | null;
  onClose: () => void;
}) {
  const { swap, mayActForOthers, onClose } = props;
  const { seat, cycle } = swap.seat;
  const t = useT();
  const toast = useToast();
  const days = useDays();
  const seatName = useSeatName(ONE_REGION);
  const name = useTitles([seat.personRef]);
  const api = useSeatsApi();
  const mine = useMySeats();
  const [taker, setTaker] = useState<string | null>(null);
  const [inReturn, setInReturn] = useState<string>(NOTHING);
  const input = {
    ...(taker ? { personRef: taker } : {}),
    ...(inReturn === NOTHING ? {} : { inReturnSeatId: inReturn }),
  };
  const effect = useQuery({
    queryKey: queryKeys.effect(swap.id, input),
    queryFn: ({ signal }) => api.effect(swap.id, input, { signal }),
  });
  const change = useChange(({ seats }, chosen: typeof input) =>
    seats.take(swap.id, swap.revision, chosen),
  );
  const theirs = useReturnsOf(taker, swap.seat);
  const returns =
    taker === null ? returnable(mine.data?.seats ?? [], swap) : theirs;
  return (
    <ChangeDialog
      title={t('take.title', {
        seat: seatName(seat),
        range: days.range(cycle),
      })}
      confirmLabel={effect.data?.allowed ? t('take.confirm') : null}
      change={change}
      onConfirm={() =>
        change.mutate(input, {
          onSuccess: () => {
            toast(t('take.done'));
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      {seat.personRef && (
        <p className={layout.sentence}>
          {t('take.text', { person: name(seat.personRef) })} {swap.note}
        </p>
      )}
      {mayActForOthers && (
        <EntityCombobox
          label={t('take.person')}
          description={t('take.personHint')}
          kinds={['User']}
          value={taker}
          onChange={next => {
            setTaker(next);
            setInReturn(NOTHING);
          }}
        />
      )}
      {returns.length > 0 && (
        <Select
          label={t('take.inReturn')}
          options={[
            { id: NOTHING, label: t('take.nothing') },
            ...returns.map(one => ({
              id: one.seat.id,
              label: days.range(one.cycle),
            })),
          ]}
          selectedKey={inReturn}
          onSelectionChange={key => setInReturn(String(key ?? NOTHING))}
        />
      )}
      <section aria-label={t('take.effect')} aria-live="polite">
        <QueryPanel query={effect} height={72}>
          {found => <EffectText effect={found} />}
        </QueryPanel>
      </section>
    </ChangeDialog>
  );
}
