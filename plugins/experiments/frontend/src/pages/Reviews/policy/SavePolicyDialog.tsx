import { TextField, Text } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TransitionDialog } from '../../../components/TransitionDialogs/TransitionDialog';
import { useGovernanceApi } from '../../../hooks/useGovernanceApi';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { queryKeys } from '../../../query/queryKeys';
import type { CheckedPolicy } from './usePolicyCheck';

/** Puts a checked text in force, after saying what that means for whom. */
export function SavePolicyDialog(props: {
  checked: CheckedPolicy;
  onSaved: () => void;
  onClose: () => void;
}) {
  const { checked, onSaved, onClose } = props;
  const { text, basedOn, mode } = checked;
  const version = String(basedOn + 1);
  const t = useT();
  const toast = useToast();
  const api = useGovernanceApi();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const saving = useMutation({
    mutationFn: () => {
      const why = note.trim();
      return api.savePolicy({
        text,
        basedOn,
        dryRun: false,
        ...(why ? { note: why } : {}),
      });
    },
    onSuccess: async ({ policy }) => {
      await client.invalidateQueries({ queryKey: queryKeys.all });
      toast(t('policy.confirm.done', { version: String(policy.version) }));
      onSaved();
    },
  });
  return (
    <TransitionDialog
      title={t('policy.confirm.title', { version })}
      confirmLabel={t('policy.confirm.confirm', { version })}
      experimentKey={t('policy.name')}
      transition={saving}
      onConfirm={() => saving.mutate()}
      onClose={onClose}
    >
      {mode && <Text as="p">{t(`policy.confirm.${mode}`)}</Text>}
      <Text as="p">{t('policy.confirm.text')}</Text>
      <TextField
        label={t('policy.confirm.note')}
        value={note}
        onChange={setNote}
        maxLength={500}
      />
    </TransitionDialog>
  );
}
