import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import {
  GradeMark,
  SimulatedChip,
  StatusChip,
  useHoneFormat,
  type HoneFormat,
} from '@hone/react';
import {
  Cell,
  CellText,
  Table,
  type ColumnConfig,
  type Selection,
  type SortDescriptor,
} from '@backstage/ui';
import { useMemo } from 'react';
import { ElapsedText } from '../../components/ElapsedText';
import { ExperimentLink } from '../../components/ExperimentLink';
import { ServiceName } from '../../components/ServiceName';
import { SummaryEffect } from '../../components/SummaryEffect';
import { summaryDomain } from '../../components/summaryDomain';
import { useT, type T } from '../../hooks/useT';
import type { PortfolioState } from './portfolioUrl';
import styles from './Portfolio.module.css';

type Sort = PortfolioState['sort'];

function toDescriptor(sort: Sort): SortDescriptor | null {
  const column = sort.replace('-', '');
  if (column !== 'updatedAt' && column !== 'effectBound') return null;
  return {
    column,
    direction: sort.startsWith('-') ? 'descending' : 'ascending',
  };
}

function fromDescriptor({ column, direction }: SortDescriptor): Sort {
  const name = column === 'effectBound' ? 'effectBound' : 'updatedAt';
  return direction === 'descending' ? `-${name}` : name;
}

type Columns = ColumnConfig<ExperimentSummary>[];

/** What a row is about. */
function identityColumns(t: T): Columns {
  return [
    {
      id: 'title',
      label: t('portfolio.columns.title'),
      isRowHeader: true,
      minWidth: 165,
      cell: one => (
        <Cell>
          <div className={styles.stack}>
            <ExperimentLink experiment={one} />
            <span className={styles.small}>
              {t(`design.${one.design}`)} {one.simulated && <SimulatedChip />}
            </span>
          </div>
        </Cell>
      ),
    },
    {
      id: 'status',
      label: t('portfolio.columns.status'),
      width: 160,
      cell: one => (
        <Cell>
          <div className={styles.stack}>
            <StatusChip status={one.status} outcome={one.outcome} />
            <span className={styles.small}>
              <ElapsedText experiment={one} />
            </span>
          </div>
        </Cell>
      ),
    },
    {
      id: 'service',
      label: t('portfolio.columns.service'),
      width: 110,
      cell: one => (
        <Cell className={styles.name}>
          <ServiceName entityRef={one.entityRef} />
        </Cell>
      ),
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
      id: 'effectBound',
      label: t('portfolio.columns.effect'),
      isSortable: true,
      minWidth: 190,
      cell: one => (
        <Cell>
          <SummaryEffect experiment={one} domain={domain} />
        </Cell>
      ),
    },
    {
      id: 'grade',
      label: t('portfolio.columns.grade'),
      width: 96,
      cell: one => (
        <Cell>
          {one.verdict && (
            <GradeMark grade={one.verdict.grade} explain={false} />
          )}
        </Cell>
      ),
    },
    {
      id: 'recommendation',
      label: t('portfolio.columns.recommendation'),
      width: 136,
      cell: one => (
        <CellText
          title={
            one.verdict && !one.verdict.sealed
              ? t(`recommendation.${one.verdict.recommendation}`)
              : t('none')
          }
        />
      ),
    },
    {
      id: 'updatedAt',
      label: t('portfolio.columns.updated'),
      isSortable: true,
      width: 112,
      cell: one => <CellText title={format.age(one.updatedAt)} />,
    },
  ];
}

function useColumns(rows: ExperimentSummary[]): Columns {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(
    () => [
      ...identityColumns(t),
      ...resultColumns(t, format, summaryDomain(rows)),
    ],
    [t, format, rows],
  );
}

/** One row is state, effect, trust and recommendation. */
export function ExperimentTable(props: {
  rows: ExperimentSummary[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  isStale: boolean;
  /** Ids of the rows that are selected. */
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
}) {
  const { rows, sort, onSort, isStale, selected, onSelect } = props;
  const columns = useColumns(rows);
  return (
    <Table
      columnConfig={columns}
      data={rows}
      isStale={isStale}
      pagination={{ type: 'none' }}
      sort={{
        descriptor: toDescriptor(sort),
        onSortChange: next => onSort(fromDescriptor(next)),
      }}
      selection={{
        mode: 'multiple',
        behavior: 'toggle',
        selected: new Set(selected),
        onSelectionChange: (keys: Selection) =>
          onSelect(
            new Set(
              keys === 'all' ? rows.map(({ id }) => id) : [...keys].map(String),
            ),
          ),
      }}
      virtualized={rows.length > 100 ? { estimatedRowHeight: 64 } : false}
    />
  );
}
