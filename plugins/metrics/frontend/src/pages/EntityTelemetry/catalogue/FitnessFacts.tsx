import type { FitnessReport } from '@hone/backstage-plugin-metrics-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Flex, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { FitnessWord } from '../../../telemetry/FitnessWord';
import styles from '../EntityTelemetry.module.css';

type Detectable = FitnessReport['detectable'][number];

/** A report in words: false alarms, what can be found in how many days, changes of the instrument, a better proxy. */
export function FitnessFacts(props: { report: FitnessReport }) {
  const { report } = props;
  const { verdict, reasons, proxy, noise } = report;
  const t = useT();
  const format = useHoneFormat();
  return (
    <Flex direction="column" gap="3">
      <strong>
        <FitnessWord verdict={verdict} />
      </strong>
      {reasons.map(reason => (
        <p key={reason} className={styles.text}>
          {reason}
        </p>
      ))}
      {proxy && (
        <p className={styles.text}>
          <strong>
            {t('telemetry.fitness.proxy', {
              title: proxy.title,
              reason: proxy.reason,
            })}
          </strong>
        </p>
      )}
      <FalseAlarms report={report} />
      <DetectableTable rows={report.detectable} />
      {noise !== null && (
        <p className={styles.text}>
          {t('telemetry.fitness.noise', {
            share: format.effect(noise, { unsigned: true }),
          })}
        </p>
      )}
      <InstrumentChanges changes={report.instrumentChanges} />
      <p className={styles.small}>
        {t('telemetry.fitness.computed', {
          at: format.moment(report.computedAt),
          from: format.date(report.from),
          until: format.date(report.until),
          revision: format.number(report.metricRevision),
        })}
      </p>
    </Flex>
  );
}

function FalseAlarms(props: { report: FitnessReport }) {
  const { falsePositives } = props.report;
  const t = useT();
  const format = useHoneFormat();
  if (falsePositives === null) {
    return (
      <p className={styles.text}>{t('telemetry.fitness.noFalseAlarms')}</p>
    );
  }
  const { rate, lower, upper, runs, alpha } = falsePositives;
  const print = (share: number) => format.effect(share, { unsigned: true });
  return (
    <p className={styles.text}>
      {t('telemetry.fitness.falseAlarms', {
        rate: print(rate),
        interval: `[${print(lower)}, ${print(upper)}]`,
        runs: format.number(runs),
        alpha: print(alpha),
      })}
    </p>
  );
}

function DetectableTable(props: { rows: readonly Detectable[] }) {
  const t = useT();
  const format = useHoneFormat();
  if (props.rows.length === 0) return null;
  const columns: DataColumn<Detectable>[] = [
    {
      id: 'days',
      label: t('telemetry.fitness.days'),
      value: ({ days }) => days,
    },
    {
      id: 'share',
      label: t('telemetry.fitness.share'),
      align: 'end',
      value: ({ share }) => share,
      format: ({ share }) =>
        share === null
          ? t('telemetry.fitness.noShare')
          : format.effect(share, { unsigned: true }),
    },
  ];
  const caption = t('telemetry.fitness.detectable');
  return (
    <div>
      <Text as="h3" weight="bold">
        {caption}
      </Text>
      <DataTable caption={caption} columns={columns} rows={props.rows} />
    </div>
  );
}

function InstrumentChanges(props: {
  changes: FitnessReport['instrumentChanges'];
}) {
  const { changes } = props;
  const t = useT();
  const format = useHoneFormat();
  if (changes.length === 0) {
    return <p className={styles.text}>{t('telemetry.fitness.noInstrument')}</p>;
  }
  return (
    <div>
      <Text as="h3" weight="bold">
        {t('telemetry.fitness.instrument')}
      </Text>
      <ul className={styles.plain}>
        {changes.map(({ at, kind, message }) => (
          <li key={`${at} ${kind}`}>
            {t('telemetry.fitness.instrumentItem', {
              at: format.moment(at),
              message,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
