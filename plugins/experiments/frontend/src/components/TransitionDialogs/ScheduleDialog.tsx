import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { useNow } from '@hone/react';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useTransition } from '../../hooks/useTransition';
import styles from './TransitionDialogs.module.css';
import { TransitionDialog } from './TransitionDialog';

/** A date and time in the future, in the viewer's zone. */
export function ScheduleDialog(props: {
  experiment: ExperimentSummary;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const t = useT();
  const now = useNow();
  const transition = useTransition(experiment);
  const [local, setLocal] = useState('');
  const [asked, setAsked] = useState(false);
  const at = local ? new Date(local) : null;
  const valid =
    at !== null && !Number.isNaN(at.getTime()) && at.getTime() > now.getTime();

  const confirm = () => {
    setAsked(true);
    if (!valid) return;
    transition.mutate(
      { action: 'schedule', startAt: at.toISOString() },
      { onSuccess: onClose },
    );
  };
  return (
    <TransitionDialog
      title={t('experiment.scheduleTitle', { key: experiment.key })}
      confirmLabel={t('experiment.action.schedule')}
      experimentKey={experiment.key}
      transition={transition}
      problem={asked && !valid ? t('experiment.scheduleNeeded') : undefined}
      onConfirm={confirm}
      onClose={onClose}
      width={460}
    >
      {/* The platform's own field: BUI's date field has no time of day. */}
      <label className={styles.field}>
        {t('experiment.scheduleAt')}
        <input
          type="datetime-local"
          value={local}
          onChange={event => setLocal(event.target.value)}
          className={styles.input}
        />
      </label>
    </TransitionDialog>
  );
}
