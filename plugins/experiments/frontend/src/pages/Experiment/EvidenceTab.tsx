import { HoneApiError } from '@hone/common';
import type {
  Analysis,
  Experiment,
  MetricResult,
} from '@hone/backstage-plugin-experiments-common';
import {
  DataTable,
  ErrorPanel,
  LoadingPanel,
  useHoneFormat,
  type DataColumn,
} from '@hone/react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useMemo } from 'react';
import { FactList } from '../../components/FactList';
import { useT } from '../../hooks/useT';
import { AnalysesTable } from './AnalysesTable';
import { RobustnessCard } from './evidence/RobustnessCard';
import { ValuesCard } from './evidence/ValuesCard';
import styles from './Experiment.module.css';

function useNumberColumns(): DataColumn<MetricResult>[] {
  const t = useT();
  const format = useHoneFormat();
  return useMemo(() => {
    const effect = (one: MetricResult) => ({
      scale: one.scale,
      unit: one.unit,
    });
    // A p-value of 0 does not exist; below what is printed it says so.
    const p = (value: number) =>
      value < 0.001
        ? `< ${format.number(0.001)}`
        : format.number(value, { maximumFractionDigits: 3 });
    return [
      {
        id: 'title',
        label: t('experiment.effectColumns.metric'),
        value: one => one.title,
        isRowHeader: true,
      },
      {
        id: 'effect',
        label: t('experiment.effectColumns.effect'),
        value: one => one.estimate,
        format: one =>
          `${format.effect(one.estimate, effect(one))} ${
            one.interval ? format.interval(one.interval, effect(one)) : ''
          }`.trim(),
      },
      {
        id: 'state',
        label: t('experiment.effectColumns.state'),
        value: one => t(`state.${one.state}`),
      },
      {
        id: 'treated',
        label: t('experiment.effectColumns.treated'),
        align: 'end',
        value: one => one.treatedMean,
        format: one => format.value(one.treatedMean, { unit: one.unit }),
      },
      {
        id: 'comparison',
        label: t('experiment.effectColumns.comparison'),
        align: 'end',
        value: one => one.comparisonMean,
        format: one => format.value(one.comparisonMean, { unit: one.unit }),
      },
      {
        id: 'n',
        label: t('experiment.effectColumns.n'),
        align: 'end',
        value: one => one.n,
        format: one => format.number(one.n),
      },
      {
        id: 'p',
        label: t('experiment.effectColumns.p'),
        align: 'end',
        value: one => one.pValue,
        format: one => (one.pValue === null ? t('none') : p(one.pValue)),
      },
      {
        id: 'se',
        label: t('experiment.effectColumns.se'),
        align: 'end',
        value: one => one.standardError,
        format: one =>
          one.standardError === null
            ? t('none')
            : format.effect(one.standardError, {
                ...effect(one),
                unsigned: true,
              }),
      },
    ];
  }, [t, format]);
}

/** The numbers behind the sentence, why they have their grade, and every analysis so far. */
export function EvidenceTab(props: {
  experiment: Experiment;
  analysis: UseQueryResult<Analysis>;
}) {
  const { experiment, analysis } = props;
  const t = useT();
  const format = useHoneFormat();
  const columns = useNumberColumns();
  const data = analysis.data;
  const none =
    !experiment.verdict ||
    (analysis.error instanceof HoneApiError && analysis.error.status === 404);
  if (none) return <Text as="p">{t('why.none')}</Text>;
  if (!data) {
    return analysis.error ? (
      <ErrorPanel
        title={t('error.load')}
        error={analysis.error}
        onRetry={() => analysis.refetch()}
        isRetrying={analysis.isFetching}
      />
    ) : (
      <LoadingPanel height={320} />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <Card>
        <CardBody>
          <Text as="h3" weight="bold" className={styles.sectionTitle}>
            {t('experiment.evidence.numbers')}
          </Text>
          <DataTable
            caption={t('experiment.evidence.numbers')}
            columns={columns}
            rows={data.results}
          />
        </CardBody>
      </Card>
      <Card>
        <CardBody>
          <Text as="h3" weight="bold">
            {t('experiment.evidence.grade', { grade: data.verdict.grade })}
          </Text>
          <ul className={styles.bullets}>
            {data.gradeReasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </CardBody>
      </Card>
      <RobustnessCard experiment={experiment} analysis={data} />
      <ValuesCard experiment={experiment} analysis={data} />
      <Card>
        <CardBody>
          <Text as="h3" weight="bold">
            {t('why.computed')}
          </Text>
          <FactList
            facts={[
              [t('why.method'), data.method],
              [t('why.version'), data.version],
              [t('why.seed'), data.seed],
              [t('why.inputs'), <code key="hash">{data.inputsHash}</code>],
              [t('why.asOf'), format.moment(data.asOf)],
            ]}
          />
          <Text as="p" variant="body-small">
            {t('experiment.evidence.reproduce')}
          </Text>
        </CardBody>
      </Card>
      <Card>
        <CardBody>
          <AnalysesTable experimentKey={experiment.key} />
        </CardBody>
      </Card>
    </Flex>
  );
}
