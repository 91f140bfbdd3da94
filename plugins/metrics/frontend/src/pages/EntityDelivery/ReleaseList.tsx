import type { Release } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Button, Link } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { useT } from '../../hooks/useT';
import { EvidenceList } from './EvidenceList';
import { OutcomeWord } from './OutcomeWord';
import { PointedAt } from './PointedAt';
import { printLeadTime } from './releaseColumns';
import { ReleaseKindWords } from './ReleaseKindWords';
import { ReleaseProgress, ReleaseTime } from './ReleaseProgress';
import { shortSha } from './releaseOutcome';
import styles from './EntityDelivery.module.css';

/** What a small screen shows at first. */
const FIRST = 5;

/** The roll-outs for narrow places: the same facts, one below the other. */
export function ReleaseList(props: {
  label: string;
  rows: Release[];
  deployment: string | null;
  onLink: (incident: string) => void;
  /** What follows when all are shown. */
  children?: ReactNode;
}) {
  const { label, rows, deployment, onLink } = props;
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? rows : rows.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {shown.map(release => (
          <li key={release.id} className={styles.item}>
            <ReleaseItem
              release={release}
              isPointedAt={release.id === deployment}
              onLink={onLink}
            />
          </li>
        ))}
      </ul>
      {shown.length < rows.length ? (
        <Button variant="secondary" onPress={() => setOpen(true)}>
          {t('releases.all', { rows: String(rows.length) })}
        </Button>
      ) : (
        props.children
      )}
    </>
  );
}

function ReleaseItem(props: {
  release: Release;
  isPointedAt: boolean;
  onLink: (incident: string) => void;
}) {
  const { release, isPointedAt, onLink } = props;
  const { id, url, evidence } = release;
  const t = useT();
  const lead = printLeadTime(useHoneFormat(), release);
  return (
    <>
      <span className={styles.words}>
        <strong>
          <ReleaseTime release={release} />
        </strong>
        <code className={styles.sha}>
          {shortSha(release.sha) ?? t('unknown')}
        </code>
        {isPointedAt && <PointedAt />}
        {url && (
          <Link href={url} aria-label={t('releases.openRun', { id })}>
            {t('releases.run')}
          </Link>
        )}
      </span>
      <span className={styles.words}>
        <ReleaseKindWords release={release} />
        <span>{t('releases.changes', { count: release.changes })}</span>
        {lead && <span>{t('releases.leadTime', { value: lead })}</span>}
        <OutcomeWord release={release} />
        <ReleaseProgress release={release} />
      </span>
      {evidence.length > 0 && (
        <EvidenceList evidence={evidence} onLink={onLink} />
      )}
    </>
  );
}
