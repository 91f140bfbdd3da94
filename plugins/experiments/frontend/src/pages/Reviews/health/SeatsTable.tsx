import type { GateHealth } from '@hone/backstage-plugin-experiments-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { CsvButton } from './CsvButton';
import styles from '../Reviews.module.css';

type Seat = GateHealth['seats'][number];

function useColumns(): DataColumn<Seat>[] {
  const t = useT();
  const format = useHoneFormat();
  const hours = (value: number | null) =>
    value === null
      ? t('gateHealth.notEnough')
      : t('gateHealth.hours', {
          hours: format.number(value, { maximumFractionDigits: 1 }),
        });
  return [
    { id: 'seat', label: t('gateHealth.seat'), value: row => row.seat },
    {
      id: 'verdicts',
      label: t('gateHealth.n'),
      value: row => row.n,
      align: 'end',
    },
    {
      id: 'latency_hours_p50',
      label: t('gateHealth.p50'),
      value: row => row.latencyHoursP50,
      format: row => hours(row.latencyHoursP50),
      align: 'end',
    },
    {
      id: 'latency_hours_p90',
      label: t('gateHealth.p90'),
      value: row => row.latencyHoursP90,
      format: row => hours(row.latencyHoursP90),
      align: 'end',
    },
    {
      id: 'under_minute',
      label: t('gateHealth.underMinute'),
      value: row => row.underMinute,
      align: 'end',
    },
    {
      id: 'rejected',
      label: t('gateHealth.rejected'),
      value: row => row.rejected,
      align: 'end',
    },
  ];
}

/** In the table a sentence would widen the page, so it stands below; in a file it has a column. */
const REMARK: Pick<DataColumn<Seat>, 'id' | 'value'> = {
  id: 'remark',
  value: row => row.sentence,
};

/** How long each seat takes and whether it ever says no. */
export function SeatsTable(props: { seats: readonly Seat[] }) {
  const { seats } = props;
  const t = useT();
  const columns = useColumns();
  if (seats.length === 0)
    return <Text as="p">{t('gateHealth.seatsNone')}</Text>;
  return (
    <section className={styles.table} aria-label={t('gateHealth.seats')}>
      <Text as="h2" weight="bold">
        {t('gateHealth.seats')}
      </Text>
      <DataTable
        caption={t('gateHealth.seats')}
        columns={columns}
        rows={seats}
      />
      <Remarks seats={seats} />
      <CsvButton
        label={t('gateHealth.export')}
        fileName="gate-seats.csv"
        columns={[...columns, REMARK]}
        rows={seats}
      />
    </section>
  );
}

function Remarks(props: { seats: readonly Seat[] }) {
  const t = useT();
  const remarks = props.seats.filter(({ sentence }) => sentence !== null);
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('gateHealth.notes')}>
      {remarks.map(({ seat, sentence }) => (
        <li key={seat}>
          <Text weight="bold">{seat}</Text> <Text>{sentence}</Text>
        </li>
      ))}
    </ul>
  );
}
