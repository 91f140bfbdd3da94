import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  Text,
  TextAreaField,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { TransitionDialog } from './TransitionDialog';

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
    <TransitionDialog
      title={t('pause.title', { key: experiment.key })}
      confirmLabel={t('pause.confirm')}
      experimentKey={experiment.key}
      transition={transition}
      problem={asked && !reason ? t('pause.needed') : undefined}
      onConfirm={pause}
      onClose={onClose}
    >
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
    </TransitionDialog>
  );
}
