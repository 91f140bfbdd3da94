import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import { Cell, CellText, type ColumnConfig } from '@backstage/ui';
import type { T } from '../../hooks/useT';
import { EvidenceList } from './EvidenceList';
import { ReleaseKindWords } from './ReleaseKindWords';
import { OutcomeWord } from './OutcomeWord';
import { shortSha } from './releaseOutcome';
import styles from './EntityDelivery.module.css';

type Columns = ColumnConfig<Release>[];

function whatColumns(t: T, format: HoneFormat): Columns {
  return [
    {
      id: 'at',
      label: t('releases.columns.at'),
      isRowHeader: true,
      width: 140,
      cell: ({ at }) => (
        <CellText title={at ? format.moment(at) : t('unknown')} />
      ),
    },
    {
      id: 'kind',
      label: t('releases.columns.kind'),
      minWidth: 130,
      cell: release => (
        <Cell>
          <ReleaseKindWords release={release} />
        </Cell>
      ),
    },
    {
      id: 'changes',
      label: t('releases.columns.changes'),
      width: 115,
      cell: ({ changes }) => <CellText title={format.number(changes)} />,
    },
  ];
}

function resultColumns(t: T): Columns {
  return [
    {
      id: 'outcome',
      label: t('releases.columns.outcome'),
      minWidth: 130,
      cell: release => (
        <Cell>
          <OutcomeWord release={release} />
        </Cell>
      ),
    },
    {
      id: 'evidence',
      label: t('releases.columns.evidence'),
      minWidth: 180,
      cell: ({ evidence }) => (
        <Cell>
          <EvidenceList evidence={evidence} />
        </Cell>
      ),
    },
    {
      id: 'sha',
      label: t('releases.columns.sha'),
      width: 105,
      cell: ({ sha }) => (
        <Cell>
          <code className={styles.sha}>{shortSha(sha) ?? t('unknown')}</code>
        </Cell>
      ),
    },
  ];
}

/** The columns of the list of roll-outs. */
export function releaseColumns(t: T, format: HoneFormat): Columns {
  return [...whatColumns(t, format), ...resultColumns(t)];
}
