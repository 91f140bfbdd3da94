import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { HoneFormat } from '@hone/react';
import { Cell, CellText, Flex, type ColumnConfig } from '@backstage/ui';
import type { T } from '../../hooks/useT';
import { printDuration } from '../../measures/printers';
import { EvidenceList } from './EvidenceList';
import { OutcomeWord } from './OutcomeWord';
import { PointedAt } from './PointedAt';
import { ReleaseKindWords } from './ReleaseKindWords';
import { ReleaseProgress, ReleaseTime } from './ReleaseProgress';
import { shortSha } from './releaseOutcome';
import styles from './EntityDelivery.module.css';

type Columns = ColumnConfig<Release>[];

/** The median lead time of a roll-out's changes; null where none is known. */
export function printLeadTime(
  format: HoneFormat,
  { leadTime: { p50 } }: Pick<Release, 'leadTime'>,
): string | null {
  return p50 === null ? null : printDuration(format, p50)(p50);
}

function whatColumns(
  t: T,
  format: HoneFormat,
  deployment: string | null,
): Columns {
  return [
    {
      id: 'at',
      label: t('releases.columns.at'),
      isRowHeader: true,
      minWidth: 130,
      cell: release => (
        <Cell>
          <Flex direction="column" gap="1" align="start">
            <ReleaseTime release={release} />
            {release.id === deployment && <PointedAt />}
          </Flex>
        </Cell>
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
      width: 100,
      cell: ({ changes }) => <CellText title={format.number(changes)} />,
    },
    {
      id: 'leadTime',
      label: t('releases.columns.leadTime'),
      width: 110,
      cell: release => (
        <CellText
          title={printLeadTime(format, release) ?? t('releases.noLeadTime')}
        />
      ),
    },
  ];
}

function resultColumns(t: T, onLink: (incident: string) => void): Columns {
  return [
    {
      id: 'outcome',
      label: t('releases.columns.outcome'),
      minWidth: 130,
      cell: release => (
        <Cell>
          <Flex direction="column" gap="1" align="start">
            <OutcomeWord release={release} />
            <ReleaseProgress release={release} />
          </Flex>
        </Cell>
      ),
    },
    {
      id: 'evidence',
      label: t('releases.columns.evidence'),
      minWidth: 220,
      cell: ({ evidence }) => (
        <Cell>
          <EvidenceList evidence={evidence} onLink={onLink} />
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

/**
 * The columns of the list of roll-outs.
 *
 * @param options.deployment - the roll-out that is pointed at
 */
export function releaseColumns(
  t: T,
  format: HoneFormat,
  options: {
    deployment: string | null;
    onLink: (incident: string) => void;
  },
): Columns {
  return [
    ...whatColumns(t, format, options.deployment),
    ...resultColumns(t, options.onLink),
  ];
}
