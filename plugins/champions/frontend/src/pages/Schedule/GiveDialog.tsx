import type { Programme } from '@hone/backstage-plugin-champions-common';
import { TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../components/ChangeDialog';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import layout from '../../components/layout.module.css';
import { useChange } from '../../hooks/useChange';
import { lastDay, useDays } from '../../hooks/useDays';
import { useSeatName } from '../../hooks/useSeatWords';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import type { PlacedSeat } from './seats';

const SHORTEST_REASON = 3;

/** Gives a seat to somebody; who may not manage takes it over themselves. */
export function GiveDialog(props: {
  programme: Programme;
  placed: PlacedSeat;
  personRef: string | null;
  onClose: () => void;
}) {
  const { programme, placed, personRef, onClose } = props;
  const { seat, cycle } = placed;
  const { manage } = programme.permissions;
  const t = useT();
  const toast = useToast();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const [person, setPerson] = useState(manage ? null : personRef);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useChange(
    ({ seats }, input: { personRef: string; reason: string }) =>
      seats.assign(seat.id, seat.revision, input),
  );
  const complete = person !== null && reason.trim().length >= SHORTEST_REASON;
  const confirm = () => {
    setAsked(true);
    if (!complete) return;
    change.mutate(
      { personRef: person, reason: reason.trim() },
      {
        onSuccess: () => {
          toast(t('schedule.give.done'));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={
        manage
          ? t('schedule.give.title', {
              seat: seatName(seat),
              day: days.day(cycle.startDate),
            })
          : t('schedule.give.takeTitle', {
              seat: seatName(seat),
              day: days.day(lastDay(cycle)),
            })
      }
      confirmLabel={t(
        manage ? 'schedule.give.confirm' : 'schedule.give.confirmTake',
      )}
      change={change}
      problem={
        asked && !complete
          ? t(manage ? 'schedule.give.needed' : 'schedule.give.neededReason')
          : null
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className={layout.sentence}>{t('schedule.give.text')}</p>
      {manage && (
        <EntityCombobox
          label={t('schedule.give.person')}
          kinds={['User']}
          isRequired
          value={person}
          onChange={setPerson}
        />
      )}
      <TextAreaField
        label={t('schedule.give.reason')}
        description={t('schedule.give.reasonHint')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={500}
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </ChangeDialog>
  );
}
