import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import {
  CounterfactualChart,
  ErrorPanel,
  LoadingPanel,
  useHoneFormat,
} from '@hone/react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { ChecksList } from '../../components/ChecksList';
import { useT } from '../../hooks/useT';
import { DecisionCard } from './DecisionCard';
import { DraftReadiness } from './DraftReadiness';
import { EffectsCard } from './EffectsCard';
import { ExperimentCollisions } from './ExperimentCollisions';
import { HypothesisCard } from './HypothesisCard';
import { ForecastsCard } from './forecasts/ForecastsCard';
import { LearningCard } from './learning/LearningCard';
import { RiskCard } from './RiskCard';
import { VerdictBlock } from './VerdictBlock';
import { WatchCard } from './watch/WatchCard';
import styles from './Experiment.module.css';

/** The answer first, then its parts, then the chart. */
export function OverviewTab(props: {
  experiment: Experiment;
  analysis: UseQueryResult<Analysis>;
  onWhy: () => void;
}) {
  const { experiment, analysis, onWhy } = props;
  const t = useT();
  const data = analysis.data;
  return (
    <div className={styles.overview}>
      <div className={styles.verdict}>
        <VerdictBlock experiment={experiment} analysis={data} onWhy={onWhy} />
        {experiment.status === 'draft' && (
          <DraftReadiness experiment={experiment} />
        )}
        <RiskCard experiment={experiment} />
        <ExperimentCollisions experiment={experiment} />
        <WatchCard experiment={experiment} />
        <LearningCard experiment={experiment} />
      </div>
      <aside className={styles.rail} aria-label={t('experiment.decide.title')}>
        <DecisionCard experiment={experiment} />
        {data && <ChecksCard analysis={data} />}
        <ForecastsCard experiment={experiment} />
      </aside>
      <div className={styles.main}>
        <HypothesisCard hypothesis={experiment.hypothesis} />
        {experiment.verdict && analysis.isPending && (
          <LoadingPanel height={200} />
        )}
        {analysis.error && (
          <ErrorPanel
            title={t('error.load')}
            error={analysis.error}
            onRetry={() => analysis.refetch()}
            isRetrying={analysis.isFetching}
          />
        )}
        {data && <EffectsCard results={data.results} />}
        {data && <ChartCard experiment={experiment} analysis={data} />}
      </div>
    </div>
  );
}

function ChecksCard(props: { analysis: Analysis }) {
  const t = useT();
  const applicable = props.analysis.checks.filter(
    ({ state }) => state !== 'not-applicable',
  );
  const passed = applicable.filter(({ state }) => state === 'passed');
  return (
    <Card>
      <CardBody>
        <Flex justify="between" gap="2">
          <Text as="h3" weight="bold">
            {t('experiment.checks')}
          </Text>
          <Text>
            {t('experiment.checksPassed', {
              passed: String(passed.length),
              all: String(applicable.length),
            })}
          </Text>
        </Flex>
        <ChecksList checks={props.analysis.checks} />
      </CardBody>
    </Card>
  );
}

function ChartCard(props: { experiment: Experiment; analysis: Analysis }) {
  const { experiment, analysis } = props;
  const t = useT();
  const format = useHoneFormat();
  const metric = experiment.primaryMetric?.title ?? t('metric');
  const start = analysis.chart.interventionAt;
  return (
    <Card>
      <CardBody>
        <CounterfactualChart
          title={t('experiment.chartLabel', { metric })}
          summary={t('experiment.chartSummary', {
            metric,
            date: start ? format.date(start) : t('unknown'),
          })}
          points={analysis.chart.points}
          interventionAt={start}
          unit={analysis.chart.unit}
          provenance={{
            source: analysis.queries[0]?.sourceId,
            updatedAt: analysis.createdAt,
            n: analysis.verdict.n,
            simulated: experiment.simulated,
          }}
        />
      </CardBody>
    </Card>
  );
}
