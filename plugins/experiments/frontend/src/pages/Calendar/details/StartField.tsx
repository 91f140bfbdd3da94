import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, useNow } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { actOf } from '../../Experiment/actions';
import { fromLocalInput, toLocalInput } from './localInput';
import { useReschedule } from './useReschedule';
import styles from '../Calendar.module.css';

/** The start of a scheduled experiment, to be moved by whoever may. Dragging its bar fills the field in. */
export function StartField(props: {
  experiment: Experiment;
  /** The start that is proposed, as an instant. */
  startAt: string;
  onHalfMoved: (sentence: string) => void;
}) {
  const { experiment } = props;
  const t = useT();
  const now = useNow();
  const format = useHoneFormat();
  const toast = useToast();
  const moving = useReschedule(experiment, props.onHalfMoved);
  const [local, setLocal] = useState(() => toLocalInput(props.startAt));
  const [asked, setAsked] = useState(false);
  const at = fromLocalInput(local);
  const valid = at !== null && at > now;
  const withdraw = actOf(experiment, 'withdraw');
  if (!withdraw?.allowed) {
    return <Text>{withdraw?.whyNot ?? t('calendar.mayNotMove')}</Text>;
  }
  const move = () => {
    setAsked(true);
    if (!valid) return;
    moving.mutate(at.toISOString(), {
      onSuccess: () =>
        toast(
          t('calendar.moved', { key: experiment.key, date: format.moment(at) }),
        ),
    });
  };
  const problem =
    asked && !valid ? t('calendar.startNeeded') : moving.error?.message;
  return (
    <Flex direction="column" gap="2">
      <label className={styles.field}>
        {t('calendar.startAt')}
        <input
          type="datetime-local"
          value={local}
          onChange={event => setLocal(event.target.value)}
          className={styles.input}
        />
      </label>
      <div>
        <Button variant="secondary" isPending={moving.isPending} onPress={move}>
          {t('calendar.move')}
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
