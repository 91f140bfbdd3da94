import type {
  CatalogueEntry,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { sourceAge } from './sourceAge';
import styles from './EntityTelemetry.module.css';

/** Sources that do not answer, since when, and how old what is shown of them is. */
export function SourceFailures(props: {
  failures: readonly SourceFailure[];
  entries?: readonly CatalogueEntry[];
}) {
  const { failures, entries = [] } = props;
  const t = useT();
  const format = useHoneFormat();
  if (failures.length === 0) return null;
  const sentences = (source: string): string => {
    const { since, lastAt } = sourceAge(source, entries);
    return [
      since
        ? t('telemetry.failures.itemSince', {
            source,
            at: format.moment(since),
          })
        : t('telemetry.failures.item', { source }),
      lastAt && t('telemetry.failures.asOf', { at: format.moment(lastAt) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <Alert
      status="warning"
      icon
      title={t('telemetry.failures.title')}
      description={
        <ul className={styles.plain}>
          {failures.map(({ sourceId, message }) => (
            <li key={sourceId} className={styles.stack}>
              <strong>{sentences(sourceId)}</strong>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
