import { WordChip } from '@hone/react';
import { Cell, CellText, Link, Table, type ColumnConfig } from '@backstage/ui';
import { useMemo } from 'react';
import { useLinks, type Links } from '../../../hooks/useLinks';
import { useT, type T } from '../../../hooks/useT';
import type { DefinitionReport } from './useDefinitions';

type Row = DefinitionReport['items'][number] & { id: string };

function toColumns(t: T, links: Links, dryRun: boolean): ColumnConfig<Row>[] {
  return [
    {
      id: 'line',
      label: t('importYaml.line'),
      width: 64,
      cell: row => <CellText title={String(row.line)} />,
    },
    {
      id: 'name',
      label: t('importYaml.document'),
      isRowHeader: true,
      minWidth: 140,
      cell: row => (
        <Cell>
          {row.key ? (
            <Link href={links.experiment(row.key)} standalone>
              {row.key} {row.name}
            </Link>
          ) : (
            row.name ?? t('importYaml.noName')
          )}
        </Cell>
      ),
    },
    {
      id: 'state',
      label: dryRun ? t('importYaml.would') : t('importYaml.did'),
      width: 130,
      cell: row => (
        <Cell>
          <WordChip word={t(`importYaml.state.${row.state}`)} />
        </Cell>
      ),
    },
    {
      id: 'detail',
      label: t('importYaml.detail'),
      minWidth: 220,
      // A refusal is a sentence; it has to be read to its end.
      cell: row => <Cell>{row.detail ?? t('none')}</Cell>,
    },
  ];
}

/** What each document does, with the line it begins at. */
export function DefinitionTable(props: { report: DefinitionReport }) {
  const { items, dryRun } = props.report;
  const t = useT();
  const links = useLinks();
  const columns = useMemo(
    () => toColumns(t, links, dryRun),
    [t, links, dryRun],
  );
  const rows = useMemo(
    () => items.map((item, index) => ({ ...item, id: String(index) })),
    [items],
  );
  return (
    <Table columnConfig={columns} data={rows} pagination={{ type: 'none' }} />
  );
}
