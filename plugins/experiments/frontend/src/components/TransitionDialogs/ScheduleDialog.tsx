import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { useNow } from '@hone/react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useTransition } from '../../hooks/useTransition';
import { ActionError } from '../ActionError';
import styles from './TransitionDialogs.module.css';

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
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={460}>
      <DialogHeader>
        {t('experiment.scheduleTitle', { key: experiment.key })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
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
          {asked && !valid && (
            <Text role="alert" color="danger">
              {t('experiment.scheduleNeeded')}
            </Text>
          )}
          <ActionError
            error={transition.error}
            experimentKey={experiment.key}
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          onPress={confirm}
          isPending={transition.isPending}
        >
          {t('experiment.action.schedule')}
        </Button>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
