import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  ErrorPanel,
  GradeMark,
  LoadingPanel,
  StatusChip,
  useElementWidth,
  useHoneFormat,
  type HoneFormat,
} from '@hone/react';
import {
  Button,
  Cell,
  CellText,
  Table,
  Text,
  type ColumnConfig,
} from '@backstage/ui';
import { useMemo } from 'react';
import { ExperimentLink } from '../../components/ExperimentLink';
import { ExperimentList } from '../../components/ExperimentList/ExperimentList';
import { ServiceName } from '../../components/ServiceName';
import { SummaryEffect } from '../../components/SummaryEffect';
import { summaryDomain } from '../../components/summaryDomain';
import type { useExperimentList } from '../../hooks/useExperimentList';
import { useT, type T } from '../../hooks/useT';
import styles from './EntityExperiments.module.css';

/** Below this a table would need scrolling in two directions. */
const NARROW = 720;

type Columns = ColumnConfig<ExperimentSummary>[];

/** What a row is about. */
function identityColumns(t: T, aggregate: boolean): Columns {
  return [
    {
      id: 'status',
      label: t('entity.columns.status'),
      width: 170,
      cell: one => (
        <Cell>
          <StatusChip status={one.status} outcome={one.outcome} />
        </Cell>
      ),
    },
    {
      id: 'title',
      label: t('entity.columns.title'),
      isRowHeader: true,
      minWidth: 200,
      cell: one => (
        <Cell>
          <ExperimentLink experiment={one} />
        </Cell>
      ),
    },
    {
      id: 'service',
      label: t('entity.columns.service'),
      isHidden: !aggregate,
      cell: one => (
        <Cell>
          <ServiceName entityRef={one.entityRef} />
        </Cell>
      ),
    },
    {
      id: 'design',
      label: t('entity.columns.design'),
      width: 90,
      cell: one => <CellText title={t(`design.${one.design}`)} />,
    },
  ];
}

/** What came out of it. */
function resultColumns(
  t: T,
  format: HoneFormat,
  domain: readonly [number, number],
): Columns {
  return [
    {
      id: 'effect',
      label: t('entity.columns.effect'),
      minWidth: 230,
      cell: one => (
        <Cell>
          <SummaryEffect experiment={one} domain={domain} />
        </Cell>
      ),
    },
    {
      id: 'grade',
      label: t('entity.columns.grade'),
      width: 104,
      cell: one => (
        <Cell>
          {one.verdict && (
            <GradeMark grade={one.verdict.grade} explain={false} />
          )}
        </Cell>
      ),
    },
    {
      id: 'ended',
      label: t('entity.columns.decided'),
      width: 120,
      cell: one => (
        <CellText
          title={one.endedAt ? format.date(one.endedAt) : t('unknown')}
        />
      ),
    },
  ];
}

function useColumns(rows: ExperimentSummary[], aggregate: boolean): Columns {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(
    () => [
      ...identityColumns(t, aggregate),
      ...resultColumns(t, format, summaryDomain(rows)),
    ],
    [t, format, rows, aggregate],
  );
}

/** What was tried here before. */
export function HistoryTable(props: {
  query: ReturnType<typeof useExperimentList>;
  aggregate: boolean;
}) {
  const { query, aggregate } = props;
  const t = useT();
  const rows = useMemo(() => query.rows ?? [], [query.rows]);
  const columns = useColumns(rows, aggregate);
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  return (
    <section ref={ref} aria-label={t('entity.history')}>
      <Text as="h2" variant="title-x-small" className={styles.heading}>
        {t('entity.history')}
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
      {query.rows && rows.length === 0 && (
        <Text>{t('entity.historyEmpty')}</Text>
      )}
      {rows.length > 0 && width < NARROW && <ExperimentList rows={rows} />}
      {rows.length > 0 && width >= NARROW && (
        <Table
          columnConfig={columns}
          data={rows}
          pagination={{ type: 'none' }}
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
