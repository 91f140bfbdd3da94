import type { DelegationInput } from '@hone/backstage-plugin-experiments-common';
import { useNow } from '@hone/react';
import { NumberField, Text, TextAreaField, TextField } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeDialog } from '../../components/ChangeDialog';
import { useGovernanceApi } from '../../hooks/useGovernanceApi';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';

const DAY_MS = 86_400_000;
const MOST_DAYS = 90;
const USUAL_DAYS = 7;
const SHORTEST = 3;

/** Lets somebody approve in the reader's place for a while. */
export function DelegateDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const t = useT();
  const now = useNow();
  const toast = useToast();
  const api = useGovernanceApi();
  const client = useQueryClient();
  const [toRef, setToRef] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: (input: DelegationInput) => api.delegate(input),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.all }),
  });
  const problem = () => {
    if (!/^user:.+/i.test(toRef.trim())) return t('delegation.toNeeded');
    return reason.trim().length < SHORTEST
      ? t('delegation.reasonNeeded')
      : null;
  };
  const confirm = () => {
    setAsked(true);
    if (problem()) return;
    const until = new Date(now.getTime() + days * DAY_MS).toISOString();
    change.mutate(
      { toRef: toRef.trim(), reason: reason.trim(), until },
      {
        onSuccess: () => {
          toast(t('delegation.done'));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={t('delegation.dialog')}
      confirmLabel={t('delegation.confirm')}
      change={change}
      problem={asked ? problem() : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t('delegation.text')}</Text>
      <TextField
        label={t('delegation.to')}
        value={toRef}
        onChange={setToRef}
        isRequired
        secondaryLabel={t('required')}
        maxLength={255}
      />
      <NumberField
        label={t('delegation.days')}
        description={t('delegation.daysHint')}
        value={days}
        minValue={1}
        maxValue={MOST_DAYS}
        onChange={value => setDays(Number.isFinite(value) ? value : 1)}
      />
      <TextAreaField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        isRequired
        secondaryLabel={t('required')}
        maxLength={500}
        rows={2}
      />
    </ChangeDialog>
  );
}
