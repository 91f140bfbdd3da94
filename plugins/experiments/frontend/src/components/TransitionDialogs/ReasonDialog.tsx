import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { Text, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useTransition } from '../../hooks/useTransition';
import { TransitionDialog } from './TransitionDialog';

/** A step that others will want to understand: the consequence as the title, and a reason. */
export function ReasonDialog(props: {
  experiment: ExperimentSummary;
  action: 'withdraw' | 'conclude' | 'decline';
  onClose: () => void;
}) {
  const { experiment, action, onClose } = props;
  const t = useT();
  const transition = useTransition(experiment);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const needed = action !== 'conclude';
  const missing = needed && reason.trim() === '';

  const confirm = () => {
    setAsked(true);
    if (missing) return;
    transition.mutate(
      { action, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      { onSuccess: onClose },
    );
  };
  return (
    <TransitionDialog
      title={t(`experiment.confirm.${action}`, { key: experiment.key })}
      confirmLabel={t(`experiment.action.${action}`)}
      experimentKey={experiment.key}
      transition={transition}
      problem={asked && missing ? t('experiment.reasonNeeded') : undefined}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text>{t(`experiment.confirm.${action}Text`)}</Text>
      <TextAreaField
        label={t('reason')}
        value={reason}
        onChange={setReason}
        isRequired={needed}
        secondaryLabel={needed ? t('required') : undefined}
        maxLength={2000}
        rows={3}
      />
    </TransitionDialog>
  );
}
