import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { whyNot } from '../ideaActions';
import { useIdeaChange } from '../useIdeaChange';
import { IdeaDialog } from './IdeaDialog';
import { isReason, ReasonField } from './ReasonField';

/** Commits to an idea without a trial, drops it, or takes it up again; the consequence is the title. */
export function IdeaTransitionDialog(props: {
  idea: Idea;
  action: 'commit' | 'drop' | 'reopen';
  onClose: () => void;
}) {
  const { idea, action, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useIdeaChange<void>(api =>
    api.transition(idea.key, idea.revision, { action, reason: reason.trim() }),
  );
  const confirm = () => {
    setAsked(true);
    if (!isReason(reason)) return;
    change.mutate(undefined, {
      onSuccess: () => {
        toast(t(`backlog.transition.${action}Done`, { key: idea.key }));
        onClose();
      },
    });
  };
  return (
    <IdeaDialog
      title={t(`backlog.transition.${action}`, { key: idea.key })}
      confirmLabel={t(`backlog.transition.${action}Confirm`)}
      ideaKey={idea.key}
      whyNot={whyNot(idea, action)}
      change={change}
      problem={asked && !isReason(reason) ? t('backlog.reasonNeeded') : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t(`backlog.transition.${action}Text`)}</Text>
      <ReasonField
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={2000}
      />
    </IdeaDialog>
  );
}
