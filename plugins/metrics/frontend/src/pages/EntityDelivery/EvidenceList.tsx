import type { Release } from '@hone/backstage-plugin-metrics-common';
import { Button, Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './EntityDelivery.module.css';

type Evidence = Release['evidence'][number];

/** Why a roll-out counts as failed, and how sure each link is; links of incidents may be changed. */
export function EvidenceList(props: {
  evidence: Evidence[];
  onLink: (incident: string) => void;
}) {
  const { evidence, onLink } = props;
  const t = useT();
  if (evidence.length === 0) return <span>{t('releases.noEvidence')}</span>;
  return (
    <ul className={styles.plain}>
      {evidence.map(one => (
        <li key={`${one.type} ${one.id}`} className={styles.words}>
          <EvidenceText evidence={one} />
          {one.type === 'incident' && (
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('link.change', { incident: one.id })}
              onPress={() => onLink(one.id)}
            >
              {t('link.short')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function EvidenceText(props: { evidence: Evidence }) {
  const { type, id, confidence, url } = props.evidence;
  const t = useT();
  const text = t(`evidence.${type}`, {
    id,
    confidence: t(`confidence.${confidence}`),
  });
  return url ? <Link href={url}>{text}</Link> : <span>{text}</span>;
}
