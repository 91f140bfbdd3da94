import type { Watch, WatchChange } from '@hone/backstage-plugin-metrics-common';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import { WatchStateWord } from '../../../telemetry/WatchStateWord';
import { currentChange } from '../../../telemetry/watchState';
import { ChangeItem } from './ChangeItem';
import { Learnt } from './Learnt';
import { StopWatching } from './StopWatching';
import { WatchValue } from './WatchValue';
import styles from '../EntityTelemetry.module.css';

/** Rejected, a change is none any more; whoever rejected it has to find the way back where it was. */
function lastJudged({ changes: [newest] }: Watch): WatchChange | undefined {
  return newest?.meaningful === false ? newest : undefined;
}

/** One watched metric: its state in words, its value, its changes and what people say of them. */
export function WatchItem(props: { watch: Watch; onStopped: () => void }) {
  const { watch } = props;
  const { title, since, message, changes } = watch;
  const t = useT();
  const format = useHoneFormat();
  const current = currentChange(watch);
  const shown = current ?? lastJudged(watch);
  const older = changes.filter(change => change !== shown);
  return (
    <>
      <span className={styles.words}>
        <strong>{title}</strong>
        <WatchStateWord watch={watch} />
        {since && (
          <span className={styles.small}>
            {t('telemetry.status.since', { at: format.moment(since) })}
          </span>
        )}
        <StopWatching watch={watch} onStopped={props.onStopped} />
      </span>
      <WatchValue watch={watch} />
      {message && <p className={styles.text}>{message}</p>}
      {shown && (
        <ChangeItem
          watch={watch}
          change={shown}
          isCurrent={shown === current}
        />
      )}
      <Learnt sensitivity={watch.sensitivity} />
      {older.length > 0 && (
        <Accordion>
          <AccordionTrigger title={t('telemetry.change.older')} />
          <AccordionPanel>
            <ul className={styles.list}>
              {older.map(change => (
                <li key={change.id} className={styles.item}>
                  <ChangeItem watch={watch} change={change} isCurrent={false} />
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </Accordion>
      )}
    </>
  );
}
