import type { Release } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../../hooks/useT';
import styles from './EntityDelivery.module.css';

/** Why a roll-out counts as failed, and how sure each link is. */
export function EvidenceList(props: { evidence: Release['evidence'] }) {
  const { evidence } = props;
  const t = useT();
  if (evidence.length === 0) return <span>{t('releases.noEvidence')}</span>;
  return (
    <ul className={styles.plain}>
      {evidence.map(({ type, id, confidence }) => (
        <li key={`${type} ${id}`}>
          {t(`evidence.${type}`, {
            id,
            confidence: t(`confidence.${confidence}`),
          })}
        </li>
      ))}
    </ul>
  );
}
