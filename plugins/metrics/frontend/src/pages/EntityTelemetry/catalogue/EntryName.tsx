import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { WordChip } from '@hone/react';
import { Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useTelemetryLinks } from '../../../hooks/useTelemetryLinks';
import styles from '../EntityTelemetry.module.css';

/** What a metric measures: its title, which signal it is, its unit and which side is better. */
export function EntryName(props: { entityRef: string; entry: CatalogueEntry }) {
  const { entityRef, entry } = props;
  const { metric, metricId, signal, reason } = entry;
  const t = useT();
  const explorer = useTelemetryLinks().explorer({
    metric: metric.name,
    service: entityRef,
  });
  return (
    <span className={styles.stack}>
      <span className={styles.words}>
        {metricId !== null && explorer ? (
          <Link
            href={explorer}
            weight="bold"
            standalone
            aria-label={t('telemetry.catalogue.explore', {
              metric: metric.title,
            })}
          >
            {metric.title}
          </Link>
        ) : (
          <strong>{metric.title}</strong>
        )}
        {metricId === null && (
          <WordChip word={t('telemetry.catalogue.proposed')} hint={reason} />
        )}
      </span>
      <span className={styles.small}>
        {t('telemetry.catalogue.unit', {
          signal: t(`telemetry.signal.${signal}`),
          unit: metric.unit,
          direction: t(`telemetry.direction.${metric.direction}`),
        })}
      </span>
    </span>
  );
}
