import type { Release } from '@hone/backstage-plugin-metrics-common';
import { WordChip } from '@hone/react';
import { useT } from '../../hooks/useT';
import styles from './EntityDelivery.module.css';

/** What a roll-out was, and whether it was made because of an incident. */
export function ReleaseKindWords(props: { release: Release }) {
  const { kind, unplanned } = props.release;
  const t = useT();
  return (
    <span className={styles.words}>
      {t(`kind.${kind}`)}
      {unplanned && <WordChip word={t('releases.unplanned')} />}
    </span>
  );
}
