import type { CalibrationReport } from '@hone/backstage-plugin-experiments-common';
import { csvText } from '@hone/common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { downloadText } from '../../components/downloadText';
import { useT } from '../../hooks/useT';
import styles from './Forecasts.module.css';

type Team = CalibrationReport['groups'][number];

/** How well the forecasts of teams held, as a table and as a file. */
export function TeamTable(props: { teams: readonly Team[] }) {
  const { teams } = props;
  const t = useT();
  const format = useHoneFormat();
  const percent = (value: number, digits: number) =>
    format.number(value, { style: 'percent', maximumFractionDigits: digits });
  const missing = ({ calibration }: Team) =>
    t('forecasts.page.notEnough', {
      n: String(calibration.n),
      needed: String(calibration.needed),
    });
  const columns: DataColumn<Team>[] = [
    {
      id: 'team',
      label: t('forecasts.page.columns.team'),
      value: team => team.ownerRef,
    },
    {
      id: 'forecasters',
      label: t('forecasts.page.columns.forecasters'),
      value: team => team.forecasters,
      align: 'end',
    },
    {
      id: 'n',
      label: t('forecasts.page.columns.n'),
      value: team => team.calibration.n,
      align: 'end',
    },
    {
      id: 'within80',
      label: t('forecasts.page.columns.within'),
      value: team => team.calibration.within80?.share ?? null,
      format: team =>
        team.calibration.within80
          ? percent(team.calibration.within80.share, 0)
          : missing(team),
      align: 'end',
    },
    {
      id: 'crps',
      label: t('forecasts.page.columns.crps'),
      value: team => team.calibration.crps,
      format: team =>
        team.calibration.crps === null
          ? missing(team)
          : percent(team.calibration.crps, 1),
      align: 'end',
    },
  ];
  const download = () =>
    downloadText(
      'forecast-calibration.csv',
      'text/csv',
      csvText([
        columns.map(({ id }) => id),
        ...teams.map(team => columns.map(({ value }) => value(team))),
      ]),
    );
  return (
    <div className={styles.table}>
      <Text variant="body-small">{t('forecasts.page.groupsHint')}</Text>
      {teams.length === 0 ? (
        <Text>{t('forecasts.page.noGroups')}</Text>
      ) : (
        <>
          <DataTable
            caption={t('forecasts.page.table')}
            columns={columns}
            rows={teams}
          />
          <Button
            variant="secondary"
            iconStart={<RiDownload2Line aria-hidden />}
            onPress={download}
          >
            {t('forecasts.page.export')}
          </Button>
        </>
      )}
    </div>
  );
}
