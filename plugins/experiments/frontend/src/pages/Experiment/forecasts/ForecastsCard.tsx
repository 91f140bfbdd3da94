import type {
  Experiment,
  ExperimentForecasts,
} from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import { Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useForecastsApi } from '../../../hooks/useForecastsApi';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { OpenedForecasts } from './OpenedForecasts';
import { OwnForecast } from './OwnForecast';

/** What was expected: before the close the own forecast alone, afterwards everybody's. Guests see no card. */
export function ForecastsCard(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { key, primaryMetric } = experiment;
  const t = useT();
  const links = useLinks();
  const api = useForecastsApi();
  const query = useQuery({
    queryKey: queryKeys.forecasts(key),
    queryFn: ({ signal }) => api.get(key, { signal }),
    enabled: primaryMetric !== null,
  });
  const { data, error } = query;
  if (!primaryMetric) return null;
  if (error instanceof HoneApiError && [403, 404].includes(error.status)) {
    return null;
  }
  if (query.isPending) return <LoadingPanel height={120} />;
  return (
    <Frame>
      {error && (
        <ErrorPanel
          title={t('error.load')}
          error={error}
          onRetry={() => query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {data && <Content experiment={experiment} forecasts={data} />}
      <Link href={links.forecasts()}>{t('forecasts.card.toCalibration')}</Link>
    </Frame>
  );
}

function Frame(props: { children: ReactNode }) {
  const t = useT();
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2" align="start">
          <Text as="h3" weight="bold">
            {t('forecasts.card.title')}
          </Text>
          {props.children}
        </Flex>
      </CardBody>
    </Card>
  );
}

function Content(props: {
  experiment: Experiment;
  forecasts: ExperimentForecasts;
}) {
  const { experiment, forecasts } = props;
  const t = useT();
  if (forecasts.state === 'opened') {
    return <OpenedForecasts forecasts={forecasts} />;
  }
  return (
    <>
      <OwnForecast experiment={experiment} forecasts={forecasts} />
      <Text variant="body-small">
        {forecasts.registered > 0
          ? t('forecasts.card.registered', { count: forecasts.registered })
          : t('forecasts.card.nobody')}
      </Text>
      {forecasts.state === 'sealed' && (
        <Text variant="body-small">{t('forecasts.card.sealed')}</Text>
      )}
    </>
  );
}
