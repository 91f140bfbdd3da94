import { NumberField, Text } from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useEntityTitle } from '../../../components/EntityCombobox/useEntityTitle';
import { useIdeasApi } from '../../../hooks/useIdeasApi';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { queryKeys } from '../../../query/queryKeys';
import { IdeaDialog } from './IdeaDialog';
import { isReason, ReasonField } from './ReasonField';

/** Sets the largest share of quick fixes, for the group that the list is filtered by, or for all. */
export function QuotaDialog(props: {
  owner: string | null;
  share: number | null;
  onClose: () => void;
}) {
  const { owner, onClose } = props;
  const t = useT();
  const toast = useToast();
  const api = useIdeasApi();
  const client = useQueryClient();
  const name = useEntityTitle(owner);
  const [share, setShare] = useState(props.share ?? 0.5);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      api.setQuota({
        ownerRef: owner,
        maxQuickFixShare: share,
        reason: reason.trim(),
      }),
    onSuccess: balance => {
      client.setQueryData(queryKeys.balance(owner), balance);
      return client.invalidateQueries({ queryKey: queryKeys.ideas });
    },
  });
  const complete = share >= 0 && share <= 1 && isReason(reason);
  const confirm = () => {
    setAsked(true);
    if (!complete) return;
    change.mutate(undefined, {
      onSuccess: () => {
        toast(t('backlog.quota.done'));
        onClose();
      },
    });
  };
  return (
    <IdeaDialog
      title={
        owner
          ? t('backlog.quota.titleOf', { name: name ?? owner })
          : t('backlog.quota.title')
      }
      confirmLabel={t('backlog.quota.confirm')}
      ideaKey={t('backlog.quota.what')}
      change={change}
      problem={asked && !complete ? t('backlog.quota.needed') : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t('backlog.quota.text')}</Text>
      <NumberField
        label={t('backlog.quota.share')}
        value={share}
        onChange={setShare}
        minValue={0}
        maxValue={1}
        step={0.05}
        formatOptions={{ style: 'percent' }}
        isRequired
      />
      <ReasonField value={reason} onChange={setReason} isRequired />
    </IdeaDialog>
  );
}
