import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, WhyNot } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadText } from '../../../components/downloadText';
import { useExperimentsApi } from '../../../hooks/useExperimentsApi';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { MetricValues } from './MetricValues';

/** The values that an analysis used, fetched when somebody asks. */
export function ValuesCard(props: {
  experiment: Experiment;
  analysis: Analysis;
}) {
  const { experiment, analysis } = props;
  const { key } = experiment;
  const t = useT();
  const api = useExperimentsApi();
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: queryKeys.values(key, analysis.id),
    queryFn: ({ signal }) => api.values(key, analysis.id, { signal }),
    // What an analysis used never changes.
    staleTime: Infinity,
    enabled: asked,
  });
  const values = query.data;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {t('experiment.values.title')}
          </Text>
          <Text as="p">{t('experiment.values.text')}</Text>
          {!asked && (
            <WhyNot
              action={t('experiment.values.show')}
              whyNot={
                analysis.verdict.sealed ? t('experiment.values.sealed') : null
              }
              onPress={() => setAsked(true)}
              size="medium"
            />
          )}
          {asked && query.isPending && <LoadingPanel lines={6} />}
          {query.error && (
            <ErrorPanel
              title={t('error.load')}
              error={query.error}
              onRetry={() => query.refetch()}
              isRetrying={query.isFetching}
            />
          )}
          {values && (
            <>
              {experiment.metrics.map(metric => (
                <MetricValues
                  key={metric.metricId}
                  experimentKey={key}
                  metric={metric}
                  values={values}
                />
              ))}
              <Flex>
                <Button
                  variant="secondary"
                  onPress={() =>
                    downloadText(
                      `${key}-values.json`,
                      'application/json',
                      `${JSON.stringify(values, null, 2)}\n`,
                    )
                  }
                >
                  {t('experiment.values.json')}
                </Button>
              </Flex>
            </>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
