import { LoadingPanel, useElementWidth, useHoneFormat } from '@hone/react';
import { Button, Flex, Table, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { LoadFailure } from '../../components/LoadFailure';
import type { useReleases } from '../../hooks/useReleases';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';
import { ExportReleases } from './ExportReleases';
import { ReleaseList } from './ReleaseList';
import { releaseColumns } from './releaseColumns';
import styles from './EntityDelivery.module.css';

/** Below this a table would need scrolling in two directions. */
const NARROW = 800;

/** Every roll-out with its outcome and the evidence for it. */
export function ReleasesSection(props: {
  entityRef: string;
  name: string;
  window: DeliveryWindow;
  query: ReturnType<typeof useReleases>;
}) {
  const { entityRef, name, window, query } = props;
  const t = useT();
  const format = useHoneFormat();
  const rows = query.rows ?? [];
  const columns = useMemo(() => releaseColumns(t, format), [t, format]);
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  return (
    <section ref={ref} aria-label={t('releases.title')}>
      <Flex justify="between" align="center" gap="3" className={styles.wrap}>
        <Text as="h2" variant="title-x-small">
          {t('releases.title')}
        </Text>
        {rows.length > 0 && (
          <ExportReleases entityRef={entityRef} window={window} />
        )}
      </Flex>
      {query.isPending && <LoadingPanel height={320} />}
      {query.error && (
        <LoadFailure title={t('error.releases')} name={name} query={query} />
      )}
      {query.rows && rows.length === 0 && (
        <Text as="p">{t('releases.empty', { days: String(window.days) })}</Text>
      )}
      {rows.length > 0 && width < NARROW && <ReleaseList rows={rows} />}
      {rows.length > 0 && width >= NARROW && (
        <Table
          columnConfig={columns}
          data={rows}
          isStale={query.isPlaceholderData}
          pagination={{ type: 'none' }}
        />
      )}
      {rows.length > 0 && (
        <Flex align="center" gap="3" mt="3">
          <span role="status" className={styles.small}>
            {t('releases.shown', { count: rows.length })}
          </span>
          {query.hasNextPage && (
            <Button
              variant="secondary"
              onPress={() => query.fetchNextPage()}
              isPending={query.isFetchingNextPage}
            >
              {t('releases.older')}
            </Button>
          )}
        </Flex>
      )}
    </section>
  );
}
