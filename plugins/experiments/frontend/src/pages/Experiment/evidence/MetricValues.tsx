import type {
  AnalysisValues,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';
import { DataTable, toCsv, useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { downloadText } from '../../../components/downloadText';
import { useT } from '../../../hooks/useT';
import { useValueColumns } from './useValueColumns';
import { countRows, valueRows } from './valueRows';

/** Rows that a table shows; the file has all of them. */
const SHOWN = 200;

/** The values of one metric as a table and as a file. */
export function MetricValues(props: {
  experimentKey: string;
  metric: ResolvedMetricUse;
  values: AnalysisValues;
}) {
  const { experimentKey, metric, values } = props;
  const t = useT();
  const format = useHoneFormat();
  const columns = useValueColumns(metric.unit);
  const rows = valueRows(values, metric.metricId);
  const counts = countRows(values, metric.metricId);
  const file = `${experimentKey}-${metric.metricId}`;
  const notes: [string, string][] = [
    ['asOf', values.asOf],
    ['inputs', values.inputsHash],
  ];
  if (rows.length === 0 && counts.length === 0) return null;
  return (
    <section aria-label={metric.title}>
      <Flex justify="between" align="center" gap="2">
        <Text as="h4" weight="bold">
          {metric.title}
        </Text>
        <Flex gap="2">
          {counts.length > 0 && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('experiment.values.countsCsvOf', {
                metric: metric.title,
              })}
              onPress={() =>
                downloadText(
                  `${file}-counts.csv`,
                  'text/csv',
                  toCsv(columns.counts, counts, notes),
                )
              }
            >
              {t('experiment.values.countsCsv')}
            </Button>
          )}
          {rows.length > 0 && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t('experiment.values.csvOf', {
                metric: metric.title,
              })}
              onPress={() =>
                downloadText(
                  `${file}.csv`,
                  'text/csv',
                  toCsv(columns.values, rows, notes),
                )
              }
            >
              {t('experiment.values.csv')}
            </Button>
          )}
        </Flex>
      </Flex>
      {counts.length > 0 && (
        <DataTable
          caption={t('experiment.values.countsOf', { metric: metric.title })}
          columns={columns.counts}
          rows={counts}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('experiment.values.of', { metric: metric.title })}
          columns={columns.values}
          rows={rows.slice(0, SHOWN)}
          maxHeight={320}
        />
      )}
      {rows.length > SHOWN && (
        <Text as="p" variant="body-small">
          {t('experiment.values.bounded', {
            shown: format.number(SHOWN),
            all: format.number(rows.length),
          })}
        </Text>
      )}
    </section>
  );
}
