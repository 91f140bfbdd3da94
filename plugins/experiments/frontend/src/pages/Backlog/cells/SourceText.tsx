import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { WordChip } from '@hone/react';
import { Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../Backlog.module.css';

/** Only addresses that a browser opens as a page; what others send is no script. */
function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    // A path within the app.
    return url.startsWith('/') && !url.startsWith('//');
  }
}

/** Where an idea comes from, leading there when the source said how. */
export function SourceText(props: { idea: Idea }) {
  const { type, label, url } = props.idea.source;
  const t = useT();
  return (
    <span className={styles.facts}>
      <WordChip word={t(`backlog.sources.${type}`)} />
      {url && isWebAddress(url) ? (
        <Link href={url}>{label ?? t('backlog.sourceLink')}</Link>
      ) : (
        label && <span className={styles.small}>{label}</span>
      )}
    </span>
  );
}
