import type {
  Programme,
  SwapPartner,
} from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Checkbox, CheckboxGroup, TextAreaField } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import layout from '../../../components/layout.module.css';
import { QueryPanel } from '../../../components/QueryPanel';
import { useSeatsApi } from '../../../hooks/useApis';
import { useChange } from '../../../hooks/useChange';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import { useToast } from '../../../hooks/useToast';
import { queryKeys } from '../../../query/queryKeys';
import { isHeldBy, type PlacedSeat } from '../seats';
import { bestOfEach, keepOptimal } from './partners';

/** The API asks this many people at most. */
const MOST_ASKED = 10;

/** Puts a seat into the swap market, and asks people who could take it. */
export function OfferDialog(props: {
  programme: Programme;
  placed: PlacedSeat;
  personRef: string | null;
  onClose: () => void;
}) {
  const { programme, placed, personRef, onClose } = props;
  const { seat, cycle } = placed;
  const t = useT();
  const toast = useToast();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const name = useTitles([seat.personRef]);
  const api = useSeatsApi();
  const partners = useQuery({
    queryKey: queryKeys.partners(seat.id, seat.revision),
    queryFn: ({ signal }) => api.partners(seat.id, { signal }),
  });
  const [asked, setAsked] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const change = useChange(({ seats }, revision: number) =>
    seats.offer(seat.id, revision, { note: note.trim(), askRefs: asked }),
  );
  const onBehalf = !isHeldBy(seat, personRef) && seat.personRef;
  return (
    <ChangeDialog
      title={t('offer.title', {
        seat: seatName(seat),
        range: days.range(cycle),
      })}
      confirmLabel={t('offer.confirm')}
      change={change}
      problem={asked.length > MOST_ASKED ? t('offer.tooMany') : null}
      onConfirm={() => {
        if (asked.length > MOST_ASKED) return;
        change.mutate(seat.revision, {
          onSuccess: () => {
            toast(t('offer.done'));
            onClose();
          },
        });
      }}
      onClose={onClose}
    >
      <p className={layout.sentence}>
        {onBehalf
          ? t('offer.onBehalf', { person: name(onBehalf) })
          : t('offer.text')}
      </p>
      <QueryPanel query={partners} height={120}>
        {found => (
          <Partners partners={found} value={asked} onChange={setAsked} />
        )}
      </QueryPanel>
      <TextAreaField
        label={t('offer.note')}
        description={t('offer.noteHint')}
        maxLength={500}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </ChangeDialog>
  );
}

function Partners(props: {
  partners: SwapPartner[];
  value: string[];
  onChange: (personRefs: string[]) => void;
}) {
  const { partners, value, onChange } = props;
  const t = useT();
  const days = useDays();
  const format = useHoneFormat();
  const people = bestOfEach(partners);
  const name = useTitles(people.map(({ personRef }) => personRef));
  if (people.length === 0) {
    return <p className={layout.sentence}>{t('offer.noPartners')}</p>;
  }
  const describe = ({
    personRef,
    exchange,
    keepsOptimal,
    change,
  }: SwapPartner) => {
    const words = {
      person: name(personRef),
      effect: keepsOptimal
        ? t('offer.keeps')
        : t('offer.changes', {
            change: format.number(change, { signDisplay: 'exceptZero' }),
          }),
    };
    return exchange
      ? t('offer.exchanges', { ...words, range: days.range(exchange.cycle) })
      : t('offer.takes', words);
  };
  return (
    <CheckboxGroup
      label={t('offer.partners')}
      description={t('offer.partnersText', { count: keepOptimal(people) })}
      value={value}
      onChange={onChange}
    >
      {people.map(partner => (
        <Checkbox key={partner.personRef} value={partner.personRef}>
          {describe(partner)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
