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
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { ActionError } from '../ActionError';

const REASONS = ['incident', 'assignment', 'side', 'other'] as const;

/** Pausing needs one reason; a press on a word is enough. */
export function PauseDialog(props: {
  experiment: ExperimentSummary;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const t = useT();
  const toast = useToast();
  const transition = useTransition(experiment);
  const [picked, setPicked] = useState<(typeof REASONS)[number] | null>(null);
  const [detail, setDetail] = useState('');
  const [asked, setAsked] = useState(false);
  const words =
    picked && picked !== 'other' ? t(`pause.reasons.${picked}`) : '';
  const reason = [words, detail.trim()].filter(Boolean).join(': ');

  const pause = () => {
    if (!reason) {
      setAsked(true);
      return;
    }
    transition.mutate(
      { action: 'pause', reason },
      {
        onSuccess: () => {
          toast(t('pause.done', { key: experiment.key }));
          onClose();
        },
      },
    );
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>{t('pause.title', { key: experiment.key })}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          <Text>{t('pause.text')}</Text>
          <ToggleButtonGroup
            aria-label={t('pause.pick')}
            selectionMode="single"
            selectedKeys={picked ? [picked] : []}
            onSelectionChange={keys =>
              setPicked(REASONS.find(one => keys.has(one)) ?? null)
            }
          >
            {REASONS.map(one => (
              <ToggleButton key={one} id={one}>
                {t(`pause.reasons.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <TextAreaField
            label={t('pause.detail')}
            value={detail}
            onChange={setDetail}
            maxLength={1900}
            rows={2}
          />
          {asked && !reason && (
            <Text role="alert" color="danger">
              {t('pause.needed')}
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
          onPress={pause}
          isPending={transition.isPending}
        >
          {t('pause.confirm')}
        </Button>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
