import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { Suspense } from 'react';
import { useEntityTitle } from '../../../components/EntityCombobox/useEntityTitle';
import { useT } from '../../../hooks/useT';
import styles from '../Backlog.module.css';

/** After so many days without work an idea is asked what should become of it. */
const AGED_DAYS = 90;

/** Who moved it and why, that it waits for a slot, that it waited for long. */
export function IdeaNotes(props: { idea: Idea; isWaiting: boolean }) {
  const { idea, isWaiting } = props;
  const t = useT();
  const aged = idea.status === 'open' && idea.ageDays >= AGED_DAYS;
  return (
    <>
      {idea.moved && (
        <span className={styles.note}>
          <Suspense fallback={idea.moved.reason}>
            <MovedText moved={idea.moved} />
          </Suspense>
        </span>
      )}
      {isWaiting && (
        <span className={styles.note}>{t('backlog.waitsForSlot')}</span>
      )}
      {aged && (
        <span className={styles.note}>
          {t('backlog.aged', { days: String(idea.ageDays) })}
        </span>
      )}
    </>
  );
}

function MovedText(props: { moved: NonNullable<Idea['moved']> }) {
  const { by, reason } = props.moved;
  const t = useT();
  const name = useEntityTitle(by);
  return <>{t('backlog.movedBy', { name: name ?? by, reason })}</>;
}
