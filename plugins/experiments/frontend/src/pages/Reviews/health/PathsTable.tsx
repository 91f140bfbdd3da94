import type { GateHealth } from '@hone/backstage-plugin-experiments-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT, type T } from '../../../hooks/useT';
import { CsvButton } from './CsvButton';
import styles from '../Reviews.module.css';

type Path = GateHealth['paths'][number];

const PATHS = ['automatic', 'autonomy', 'approved', 'break-glass'] as const;

function pathWords(t: T, path: string): string {
  const known = PATHS.find(one => one === path);
  return known ? t(`gateHealth.path.${known}`) : path;
}

function useColumns(): DataColumn<Path>[] {
  const t = useT();
  const format = useHoneFormat();
  const percent = (value: number) =>
    format.number(value, { style: 'percent', maximumFractionDigits: 1 });
  const rate = ({ rate: share, low, high }: Path) =>
    share === null || low === null || high === null
      ? t('gateHealth.notEnough')
      : t('gateHealth.rateText', {
          rate: percent(share),
          low: percent(low),
          high: percent(high),
        });
  const score = ({ scoreFrom, scoreTo }: Path) => {
    const from = format.number(scoreFrom);
    return scoreTo === null
      ? t('gateHealth.scoreFrom', { from })
      : t('gateHealth.scoreRange', { from, to: format.number(scoreTo) });
  };
  return [
    {
      id: 'way',
      label: t('gateHealth.pathLabel'),
      value: row => row.path,
      format: row => pathWords(t, row.path),
    },
    {
      id: 'score_from',
      label: t('gateHealth.score'),
      value: row => row.scoreFrom,
      format: score,
      align: 'end',
    },
    {
      id: 'starts',
      label: t('gateHealth.starts'),
      value: row => row.n,
      align: 'end',
    },
    {
      id: 'failed',
      label: t('gateHealth.failed'),
      value: row => row.failed,
      align: 'end',
    },
    {
      id: 'fail_rate',
      label: t('gateHealth.rate'),
      value: row => row.rate,
      format: rate,
      align: 'end',
    },
  ];
}

/** The table shows ranges; a file has their ends in columns of their own. */
const ENDS: Pick<DataColumn<Path>, 'id' | 'value'>[] = [
  { id: 'score_to', value: row => row.scoreTo },
  { id: 'fail_rate_low', value: row => row.low },
  { id: 'fail_rate_high', value: row => row.high },
];

/** Whether what had to be approved fails less than what did not, among starts of similar score. */
export function PathsTable(props: { paths: readonly Path[] }) {
  const { paths } = props;
  const t = useT();
  const columns = useColumns();
  if (paths.length === 0)
    return <Text as="p">{t('gateHealth.pathsNone')}</Text>;
  return (
    <section className={styles.table} aria-label={t('gateHealth.paths')}>
      <Text as="h2" weight="bold">
        {t('gateHealth.paths')}
      </Text>
      <DataTable
        caption={t('gateHealth.paths')}
        columns={columns}
        rows={paths}
      />
      <CsvButton
        label={t('gateHealth.exportPaths')}
        fileName="gate-ways.csv"
        columns={[...columns, ...ENDS]}
        rows={paths}
      />
    </section>
  );
}
