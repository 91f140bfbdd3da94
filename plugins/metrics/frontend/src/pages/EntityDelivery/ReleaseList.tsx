import type { Release } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../hooks/useT';
import { EvidenceList } from './EvidenceList';
import { ReleaseKindWords } from './ReleaseKindWords';
import { OutcomeWord } from './OutcomeWord';
import { shortSha } from './releaseOutcome';
import styles from './EntityDelivery.module.css';

/** The roll-outs for narrow places: the same facts, one below the other. */
export function ReleaseList(props: { rows: Release[] }) {
  const t = useT();
  const format = useHoneFormat();
  return (
    <ul className={styles.list} aria-label={t('releases.title')}>
      {props.rows.map(release => (
        <li key={release.id} className={styles.item}>
          <span className={styles.words}>
            <strong>
              {release.at ? format.moment(release.at) : t('unknown')}
            </strong>
            <code className={styles.sha}>
              {shortSha(release.sha) ?? t('unknown')}
            </code>
          </span>
          <span className={styles.words}>
            <ReleaseKindWords release={release} />
            <span>{t('releases.changes', { count: release.changes })}</span>
            <OutcomeWord release={release} />
          </span>
          {release.evidence.length > 0 && (
            <EvidenceList evidence={release.evidence} />
          )}
        </li>
      ))}
    </ul>
  );
}
