import { LoadingPanel } from '@hone/react';
import { Link, Text } from '@backstage/ui';
import { LoadFailure } from '../../components/LoadFailure';
import { useDashboards } from '../../hooks/useCatalogue';
import { useT } from '../../hooks/useT';
import { SourceFailures } from './SourceFailures';
import styles from './EntityTelemetry.module.css';

/** Dashboards of the service where they are kept. */
export function Dashboards(props: { entityRef: string; name: string }) {
  const { entityRef, name } = props;
  const t = useT();
  const query = useDashboards(entityRef);
  const items = query.data?.items ?? [];
  return (
    <section aria-label={t('telemetry.dashboards.title')}>
      <Text as="h2" variant="title-x-small">
        {t('telemetry.dashboards.title')}
      </Text>
      {query.isPending && <LoadingPanel lines={2} />}
      {query.error && (
        <LoadFailure
          title={t('telemetry.error.dashboards')}
          name={name}
          query={query}
          forbidden={t('telemetry.error.forbidden')}
        />
      )}
      {query.data && <SourceFailures failures={query.data.failures} />}
      {query.data && items.length === 0 && (
        <Text as="p">{t('telemetry.dashboards.empty')}</Text>
      )}
      <ul className={styles.plain}>
        {items.map(({ url, title, folder, sourceId }) => (
          <li key={`${sourceId} ${url}`} className={styles.words}>
            <Link href={url} target="_blank" rel="noopener noreferrer">
              {title}
            </Link>
            <span className={styles.small}>
              {folder
                ? t('telemetry.dashboards.inFolder', {
                    folder,
                    source: sourceId,
                  })
                : sourceId}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
