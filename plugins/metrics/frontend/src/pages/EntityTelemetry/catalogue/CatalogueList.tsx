import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../../../hooks/useT';
import { EntryDefinition } from './EntryDefinition';
import { EntryFitness } from './EntryFitness';
import { EntryHealth } from './EntryHealth';
import { EntryName } from './EntryName';
import { EntryOwner } from './EntryOwner';
import { EntryWatch } from './EntryWatch';
import { entryKey, type EntryActs } from './entryActs';
import styles from '../EntityTelemetry.module.css';

/** The metrics for narrow places: the same facts, one below the other. */
export function CatalogueList(props: {
  entries: readonly CatalogueEntry[];
  acts: EntryActs;
}) {
  const { entries, acts } = props;
  const t = useT();
  return (
    <ul className={styles.list} aria-label={t('telemetry.catalogue.title')}>
      {entries.map(entry => (
        <li key={entryKey(entry)} className={styles.item}>
          <EntryName entityRef={acts.entityRef} entry={entry} />
          <EntryHealth health={entry.health} />
          <span className={styles.words}>
            <EntryOwner owner={entry.owner} />
            <EntryDefinition entry={entry} acts={acts} />
          </span>
          <EntryFitness entry={entry} acts={acts} />
          <EntryWatch entry={entry} acts={acts} />
        </li>
      ))}
    </ul>
  );
}
