import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import {
  EmptyPanel,
  LoadingPanel,
  useElementWidth,
  useHoneFormat,
} from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { LoadFailure } from '../../../components/LoadFailure';
import type { useDeliveryRows } from '../../../hooks/useDeliveryRows';
import { useT } from '../../../hooks/useT';
import type { OverviewScope } from '../../../query/queryKeys';
import type { OverviewState } from '../overviewUrl';
import { ExportRows } from './ExportRows';
import { toMeasuredRow } from './rowMeasures';
import { RowsView } from './RowsView';
import { MeasureSelect } from './SmallMultiples';
import { sortRows } from './sortRows';
import styles from '../DeliveryOverview.module.css';

/** Who is behind the numbers: the groups of the organization, or the services of a group. */
export function RowsSection(props: {
  url: OverviewState;
  scope: OverviewScope;
  overview: DeliveryOverview | undefined;
  query: ReturnType<typeof useDeliveryRows>;
  onChange: (patch: Partial<OverviewState>) => void;
}) {
  const { url, scope, overview, query, onChange } = props;
  const isGroup = scope.group === null;
  const t = useT();
  const { now } = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  const zone = overview?.zone ?? 'UTC';
  const isComplete = !query.hasNextPage;
  const sort = isComplete ? url.sort : 'name';
  const rows = useMemo(
    () =>
      sortRows(
        (query.rows ?? []).map(row => toMeasuredRow(row, zone, now)),
        sort,
      ),
    [query.rows, zone, now, sort],
  );
  const title = t(isGroup ? 'rows.groups' : 'rows.services');
  return (
    <section ref={ref} aria-label={title}>
      <Flex direction="column" gap="4">
        <Flex justify="between" align="center" gap="3" className={styles.wrap}>
          <Text as="h2" variant="title-x-small">
            {title}
          </Text>
          {rows.length > 0 && (
            <Flex align="center" gap="3" className={styles.wrap}>
              <MeasureSelect
                measure={url.measure}
                onMeasure={measure => onChange({ measure })}
              />
              {overview && <ExportRows scope={scope} overview={overview} />}
            </Flex>
          )}
        </Flex>
        {query.isPending && <LoadingPanel height={320} what={title} />}
        {query.error && (
          <LoadFailure title={t('rows.error')} name={title} query={query} />
        )}
        {query.rows && rows.length === 0 && (
          <EmptyPanel
            sentence={t(isGroup ? 'rows.emptyGroups' : 'rows.emptyServices')}
          />
        )}
        {rows.length > 0 && (
          <RowsView
            rows={rows}
            isGroup={isGroup}
            isComplete={isComplete}
            isStale={query.isPlaceholderData}
            width={width}
            measure={url.measure}
            sort={sort}
            onSort={next => onChange({ sort: next })}
          />
        )}
        {rows.length > 0 && (
          <Flex align="center" gap="3" className={styles.wrap}>
            <span role="status" className={styles.small}>
              {t('rows.shown', { count: rows.length })}
              {!isComplete && ` ${t('rows.byName')}`}
            </span>
            {query.hasNextPage && (
              <Button
                variant="secondary"
                onPress={() => query.fetchNextPage()}
                isPending={query.isFetchingNextPage}
              >
                {t('rows.more')}
              </Button>
            )}
          </Flex>
        )}
      </Flex>
    </section>
  );
}
