import type { ReplayReport } from '@hone/backstage-plugin-experiments-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { CsvButton } from '../health/CsvButton';
import styles from './Policy.module.css';

type Side = ReplayReport['given'];
type Change = ReplayReport['changes'][number];

const NUMBERS = [
  'blocked',
  'blockedFailed',
  'delayed',
  'delayHours',
  'approvals',
  'failuresPrevented',
] as const;
const TIERS = ['T0', 'T1', 'T2', 'T3'] as const;

/** What another policy would have said about the starts of the past, beside the one in force. */
export function PolicyReplay(props: { report: ReplayReport }) {
  const { starts, given, inForce, changes } = props.report;
  const t = useT();
  const title = t('policy.replay.title');
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h3" weight="bold">
        {title}
      </Text>
      {starts === 0 ? (
        <Text as="p">{t('policy.replay.none')}</Text>
      ) : (
        <>
          <Text as="p">
            {t('policy.replay.sentence', {
              blocked: String(given.blocked),
              starts: String(starts),
              blockedFailed: String(given.blockedFailed),
              inForce: String(inForce.blocked),
            })}{' '}
            {t('policy.replay.waits', {
              delayed: String(given.delayed),
              inForce: String(inForce.delayed),
            })}
          </Text>
          <Sides given={given} inForce={inForce} />
          <Text as="p" variant="body-small">
            {t('policy.replay.assumes')}
          </Text>
          <Changes changes={changes} />
        </>
      )}
    </section>
  );
}

interface SideRow {
  label: string;
  inForce: number;
  given: number;
}

function Sides(props: { given: Side; inForce: Side }) {
  const { given, inForce } = props;
  const t = useT();
  const format = useHoneFormat();
  const short = (value: number) =>
    format.number(value, { maximumFractionDigits: 1 });
  const rows: SideRow[] = [
    ...NUMBERS.map(name => ({
      label: t(`policy.replay.row.${name}`),
      inForce: inForce[name],
      given: given[name],
    })),
    ...TIERS.map(tier => ({
      label: t('policy.replay.row.tier', { tier }),
      inForce: inForce.tiers[tier],
      given: given.tiers[tier],
    })),
  ];
  const columns: DataColumn<SideRow>[] = [
    { id: 'what', label: t('policy.replay.what'), value: row => row.label },
    {
      id: 'in_force',
      label: t('policy.replay.inForce'),
      value: row => row.inForce,
      format: row => short(row.inForce),
      align: 'end',
    },
    {
      id: 'given',
      label: t('policy.replay.given'),
      value: row => row.given,
      format: row => short(row.given),
      align: 'end',
    },
  ];
  return (
    <DataTable
      caption={t('policy.replay.sides')}
      columns={columns}
      rows={rows}
    />
  );
}

function outcomeOf({ failed }: Change): 'yes' | 'no' | 'open' {
  if (failed === null) return 'open';
  return failed ? 'yes' : 'no';
}

function Changes(props: { changes: readonly Change[] }) {
  const { changes } = props;
  const t = useT();
  const format = useHoneFormat();
  if (changes.length === 0) {
    return <Text as="p">{t('policy.replay.noChanges')}</Text>;
  }
  const columns: DataColumn<Change>[] = [
    { id: 'experiment', label: t('policy.replay.key'), value: row => row.key },
    {
      id: 'started',
      label: t('policy.replay.started'),
      value: row => row.startedAt,
      format: row => format.date(row.startedAt),
    },
    {
      id: 'failed',
      label: t('policy.replay.failed'),
      value: row => outcomeOf(row),
      format: row => t(`policy.replay.outcome.${outcomeOf(row)}`),
    },
    {
      id: 'in_force',
      label: t('policy.replay.inForce'),
      value: row => row.inForce,
    },
    { id: 'given', label: t('policy.replay.given'), value: row => row.given },
  ];
  return (
    <>
      <Text as="h4" weight="bold">
        {t('policy.replay.changes')}
      </Text>
      <DataTable
        caption={t('policy.replay.changes')}
        columns={columns}
        rows={changes}
        maxHeight={320}
      />
      <CsvButton
        label={t('policy.replay.export')}
        fileName="policy-replay.csv"
        columns={columns}
        rows={changes}
      />
    </>
  );
}
