import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useTransition } from '../../hooks/useTransition';
import { ActionError } from '../ActionError';

/** A step that others will want to understand: the consequence as the title, and a reason. */
export function ReasonDialog(props: {
  experiment: ExperimentSummary;
  action: 'withdraw' | 'conclude';
  onClose: () => void;
}) {
  const { experiment, action, onClose } = props;
  const t = useT();
  const transition = useTransition(experiment);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = action === 'withdraw' && reason.trim() === '';

  const confirm = () => {
    setAsked(true);
    if (missing) return;
    transition.mutate(
      { action, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>
        {t(`experiment.confirm.${action}`, { key: experiment.key })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{t(`experiment.confirm.${action}Text`)}</Text>
          <TextAreaField
            label={t('reason')}
            value={reason}
            onChange={setReason}
            isRequired={action === 'withdraw'}
            secondaryLabel={action === 'withdraw' ? t('required') : undefined}
            maxLength={2000}
            rows={3}
          />
          {asked && missing && (
            <Text role="alert" color="danger">
              {t('experiment.reasonNeeded')}
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
          {t(`experiment.action.${action}`)}
        </Button>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
