import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, useNow } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { actOf } from '../actOf';
import { fromLocalInput, toLocalInput } from './localInput';
import { useReschedule } from './useReschedule';
import styles from '../TransitionDialogs/TransitionDialogs.module.css';

/** The start of an approved experiment, to be fixed or moved by whoever may. */
export function StartField(props: {
  purpose: 'fix' | 'move';
  experiment: Experiment;
  /** The start that is proposed, as an instant. */
  startAt: string;
  onMoved?: () => void;
  onHalfMoved: (sentence: string) => void;
}) {
  const { experiment, purpose } = props;
  const t = useT();
  const now = useNow();
  const format = useHoneFormat();
  const toast = useToast();
  const moving = useReschedule(experiment, {
    reason: t(`start.reason.${purpose}`),
    onHalfMoved: props.onHalfMoved,
  });
  const [local, setLocal] = useState(() => toLocalInput(props.startAt));
  const [asked, setAsked] = useState(false);
  const at = fromLocalInput(local);
  const valid = at !== null && at > now;
  const withdraw = actOf(experiment, 'withdraw');
  if (!withdraw?.allowed) {
    return <Text>{withdraw?.whyNot ?? t('start.mayNotMove')}</Text>;
  }
  const move = () => {
    setAsked(true);
    if (!valid) return;
    moving.mutate(at.toISOString(), {
      onSuccess: () => {
        toast(
          t('start.moved', { key: experiment.key, date: format.moment(at) }),
        );
        props.onMoved?.();
      },
    });
  };
  const problem = asked && !valid ? t('start.needed') : moving.error?.message;
  return (
    <Flex direction="column" gap="2">
      <label className={styles.field}>
        {t('start.at')}
        <input
          type="datetime-local"
          value={local}
          onChange={event => setLocal(event.target.value)}
          className={styles.input}
        />
      </label>
      <div>
        <Button variant="secondary" isPending={moving.isPending} onPress={move}>
          {t(`start.button.${purpose}`)}
        </Button>
      </div>
      {problem && (
        <Text role="alert" color="danger">
          {problem}
        </Text>
      )}
    </Flex>
  );
}
