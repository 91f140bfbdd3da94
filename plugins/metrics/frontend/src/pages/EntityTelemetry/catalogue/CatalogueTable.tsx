import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { VisuallyHidden } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { EntryDefinition } from './EntryDefinition';
import { EntryFitness } from './EntryFitness';
import { EntryHealth } from './EntryHealth';
import { EntryName } from './EntryName';
import { EntryOwner } from './EntryOwner';
import { EntryWatch } from './EntryWatch';
import { entryKey, type EntryActs } from './entryActs';
import styles from '../EntityTelemetry.module.css';

const COLUMNS = [
  'metric',
  'health',
  'owner',
  'fitness',
  'watched',
  'actions',
] as const;

/**
 * The metrics as a table. A plain one with a caption, not a grid: nearly every cell has a control, and those are reached by
 * the tab key.
 */
export function CatalogueTable(props: {
  name: string;
  entries: readonly CatalogueEntry[];
  acts: EntryActs;
}) {
  const { name, entries, acts } = props;
  const t = useT();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>
          {t('telemetry.catalogue.caption', { name })}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {COLUMNS.map(column => (
            <th key={column} scope="col">
              {t(`telemetry.catalogue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entryKey(entry)}>
            <th scope="row">
              <EntryName entityRef={acts.entityRef} entry={entry} />
            </th>
            <td>
              <EntryHealth health={entry.health} />
            </td>
            <td>
              <EntryOwner owner={entry.owner} />
            </td>
            <td>
              <EntryFitness entry={entry} acts={acts} />
            </td>
            <td>
              <EntryWatch entry={entry} acts={acts} />
            </td>
            <td>
              <EntryDefinition entry={entry} acts={acts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
