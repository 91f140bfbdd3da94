import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import {
  Cell,
  Flex,
  Table,
  type ColumnConfig,
  type Selection,
} from '@backstage/ui';
import { useMemo, type ReactNode } from 'react';
import { useT, type T } from '../../hooks/useT';
import { Explain } from './cells/Explain';
import { IdeaTitle } from './cells/IdeaTitle';
import { RowMenu } from './cells/RowMenu';
import { SourceText } from './cells/SourceText';
import { TryAction } from './cells/TryAction';
import { VoteButton } from './cells/VoteButton';
import { WorthText } from './cells/WorthText';
import type { WipLine } from './wipLine';
import styles from './Backlog.module.css';

type Column = ColumnConfig<Idea>;

/** What a list of ideas knows beside its rows. */
export interface IdeaRowsProps {
  rows: Idea[];
  line: WipLine;
  /** Places are counted only in the order of the rank. */
  ranked: boolean;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onOpen: (key: string) => void;
  isStale: boolean;
}

type CellOf = (idea: Idea, children: ReactNode) => JSX.Element;

/** What the columns depend on beside the words. */
type Order = Pick<IdeaRowsProps, 'rows' | 'line' | 'ranked'>;

function identityColumns(t: T, cell: CellOf, order: Order): Column[] {
  const { rows, line, ranked } = order;
  return [
    {
      id: 'place',
      label: t('backlog.columns.place'),
      width: 44,
      minWidth: 44,
      isHidden: !ranked,
      cell: idea => cell(idea, String(rows.indexOf(idea) + 1)),
    },
    {
      id: 'title',
      label: t('backlog.columns.title'),
      isRowHeader: true,
      minWidth: 260,
      cell: idea =>
        cell(
          idea,
          <IdeaTitle idea={idea} isWaiting={line.waiting.has(idea.key)} />,
        ),
    },
    {
      id: 'source',
      label: t('backlog.columns.source'),
      width: 130,
      cell: idea => cell(idea, <SourceText idea={idea} />),
    },
  ];
}

function valueColumns(t: T, format: HoneFormat, cell: CellOf): Column[] {
  return [
    {
      id: 'worth',
      label: t('backlog.columns.worth'),
      width: 118,
      cell: idea => cell(idea, <WorthText idea={idea} />),
    },
    {
      id: 'effort',
      label: t('backlog.columns.effort'),
      width: 82,
      minWidth: 60,
      cell: idea => {
        const days = idea.priority.effortDays.value;
        const text =
          days === null
            ? t('unknown')
            : t('backlog.days', { days: format.number(days) });
        return cell(idea, text);
      },
    },
    {
      id: 'why',
      label: t('backlog.columns.why'),
      width: 116,
      minWidth: 90,
      cell: idea => cell(idea, <Explain idea={idea} />),
    },
  ];
}

function actionColumns(t: T, cell: CellOf, rows: Idea[]): Column[] {
  return [
    {
      id: 'votes',
      label: t('backlog.columns.votes'),
      width: 84,
      minWidth: 70,
      cell: idea => cell(idea, <VoteButton idea={idea} />),
    },
    {
      id: 'actions',
      label: t('backlog.columns.actions'),
      width: 128,
      cell: idea => {
        const at = rows.indexOf(idea);
        const neighbors = { above: rows[at - 1], below: rows[at + 1] };
        return cell(
          idea,
          <Flex align="center" gap="1">
            <TryAction idea={idea} />
            <RowMenu idea={idea} neighbors={neighbors} />
          </Flex>,
        );
      },
    },
  ];
}

function useColumns({ rows, line, ranked }: Order): Column[] {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const cell: CellOf = ({ key }, children) => (
      <Cell className={key === line.lastAbove ? styles.aboveLine : undefined}>
        {children}
      </Cell>
    );
    return [
      ...identityColumns(t, cell, { rows, line, ranked }),
      ...valueColumns(t, format, cell),
      ...actionColumns(t, cell, rows),
    ];
  }, [t, format, rows, line, ranked]);
}

/** The backlog in its order: what, from where, worth how much, why here, and the way to try it. */
export function IdeaTable(props: IdeaRowsProps) {
  const { rows, selected, onSelect, onOpen, isStale } = props;
  const columns = useColumns(props);
  return (
    <Table
      columnConfig={columns}
      data={rows}
      isStale={isStale}
      pagination={{ type: 'none' }}
      rowConfig={{ onClick: idea => onOpen(idea.key) }}
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
      virtualized={rows.length > 100 ? { estimatedRowHeight: 96 } : false}
    />
  );
}
