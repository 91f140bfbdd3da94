import type { AnalysisSummary } from '@hone/backstage-plugin-experiments-common';
import {
  DataTable,
  ErrorPanel,
  LoadingPanel,
  useHoneFormat,
  type DataColumn,
} from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import styles from './Experiment.module.css';

/** Every stored analysis, newest first. */
export function AnalysesTable(props: { experimentKey: string }) {
  const { experimentKey } = props;
  const t = useT();
  const format = useHoneFormat();
  const api = useExperimentsApi();
  const query = useInfiniteQuery({
    queryKey: queryKeys.analyses(experimentKey),
    queryFn: ({ pageParam, signal }) =>
      api.analyses(experimentKey, { cursor: pageParam, limit: 25 }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.nextCursor ?? undefined,
  });
  const columns: DataColumn<AnalysisSummary>[] = useMemo(
    () => [
      {
        id: 'at',
        label: t('experiment.evidence.columns.at'),
        value: one => one.createdAt,
        format: one => format.moment(one.createdAt),
      },
      {
        id: 'asOf',
        label: t('experiment.evidence.columns.asOf'),
        value: one => one.asOf,
        format: one => format.moment(one.asOf),
      },
      {
        id: 'recommendation',
        label: t('experiment.evidence.columns.recommendation'),
        value: one => t(`recommendation.${one.verdict.recommendation}`),
      },
      {
        id: 'effect',
        label: t('experiment.evidence.columns.effect'),
        value: one => one.verdict.effect,
        format: one =>
          one.verdict.sealed
            ? t('state.sealed')
            : `${format.effect(one.verdict.effect, {
                scale: one.verdict.scale,
              })} ${
                one.verdict.interval
                  ? format.interval(one.verdict.interval, {
                      scale: one.verdict.scale,
                    })
                  : ''
              }`.trim(),
      },
      {
        id: 'grade',
        label: t('experiment.evidence.columns.grade'),
        value: one => one.verdict.grade,
      },
      {
        id: 'method',
        label: t('experiment.evidence.columns.method'),
        value: one =>
          t('sourceVersion', { method: one.method, version: one.version }),
      },
    ],
    [t, format],
  );
  const rows = query.data?.pages.flatMap(page => page.items);
  return (
    <section aria-label={t('experiment.evidence.analyses')}>
      <Text as="h3" weight="bold">
        {t('experiment.evidence.analyses')}
      </Text>
      <Text as="p" variant="body-small" className={styles.sectionTitle}>
        {t('experiment.evidence.analysesHint')}
      </Text>
      {query.isPending && <LoadingPanel lines={4} />}
      {query.error && (
        <ErrorPanel
          title={t('error.load')}
          error={query.error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {rows?.length === 0 && <Text>{t('experiment.evidence.none')}</Text>}
      {rows && rows.length > 0 && (
        <DataTable
          caption={t('experiment.evidence.analyses')}
          columns={columns}
          rows={rows}
          maxHeight={480}
        />
      )}
      {query.hasNextPage && (
        <Button
          variant="secondary"
          onPress={() => query.fetchNextPage()}
          isPending={query.isFetchingNextPage}
        >
          {t('loadMore')}
        </Button>
      )}
    </section>
  );
}
