import { LoadingPanel, useElementWidth } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { LoadFailure } from '../../components/LoadFailure';
import type { useReleases } from '../../hooks/useReleases';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';
import { ExportReleases } from './ExportReleases';
import { LinkedRelease } from './LinkedRelease';
import { ReleaseList } from './ReleaseList';
import { ReleaseTable } from './ReleaseTable';
import styles from './EntityDelivery.module.css';

/** Below this a table would need scrolling in two directions. */
const NARROW = 800;

/** Every roll-out with its outcome and the evidence for it. */
export function ReleasesSection(props: {
  entityRef: string;
  name: string;
  window: DeliveryWindow;
  query: ReturnType<typeof useReleases>;
  /** The roll-out that the address points at. */
  deployment: string | null;
  onClear: () => void;
  onLink: (incident: string) => void;
}) {
  const { entityRef, name, window, query, deployment, onLink } = props;
  const t = useT();
  const rows = query.rows ?? [];
  const isListed = rows.some(({ id }) => id === deployment);
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
      {deployment !== null && query.rows && !isListed && (
        <LinkedRelease
          entityRef={entityRef}
          id={deployment}
          onLink={onLink}
          onClear={props.onClear}
        />
      )}
      {query.isPending && <LoadingPanel height={320} />}
      {query.error && (
        <LoadFailure title={t('error.releases')} name={name} query={query} />
      )}
      {query.rows && rows.length === 0 && (
        <Text as="p">{t('releases.empty', { days: String(window.days) })}</Text>
      )}
      {rows.length > 0 && width < NARROW && (
        <ReleaseList
          label={t('releases.title')}
          rows={rows}
          deployment={deployment}
          onLink={onLink}
        >
          <MoreReleases query={query} count={rows.length} />
        </ReleaseList>
      )}
      {rows.length > 0 && width >= NARROW && (
        <>
          <ReleaseTable
            rows={rows}
            isStale={query.isPlaceholderData}
            deployment={deployment}
            onLink={onLink}
          />
          <MoreReleases query={query} count={rows.length} />
        </>
      )}
    </section>
  );
}

function MoreReleases(props: {
  query: ReturnType<typeof useReleases>;
  count: number;
}) {
  const { query, count } = props;
  const t = useT();
  return (
    <Flex align="center" gap="3" mt="3">
      <span role="status" className={styles.small}>
        {t('releases.shown', { count })}
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
  );
}
