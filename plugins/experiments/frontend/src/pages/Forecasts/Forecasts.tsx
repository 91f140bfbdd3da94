import type { CalibrationReport } from '@hone/backstage-plugin-experiments-common';
import { HoneApiError } from '@hone/common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  NotFoundPanel,
} from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  Container,
  Flex,
  Text,
} from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useForecastsApi } from '../../hooks/useForecastsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';
import { CalibrationCard } from './CalibrationCard';
import { TeamTable } from './TeamTable';
import styles from './Forecasts.module.css';

/** Can we trust what we expect? The own calibration is private. */
export function Forecasts() {
  const t = useT();
  const api = useForecastsApi();
  const query = useQuery({
    queryKey: queryKeys.calibration,
    queryFn: ({ signal }) => api.calibration({ signal }),
  });
  const { data, error } = query;
  if (error instanceof HoneApiError && error.status === 403) {
    return (
      <Container>
        <NotFoundPanel />
      </Container>
    );
  }
  return (
    <Container>
      <Flex direction="column" gap="5" pb="6">
        <Text as="p">{t('forecasts.page.intro')}</Text>
        {query.isPending && <LoadingPanel height={320} />}
        {error && (
          <ErrorPanel
            title={data ? t('portfolio.stays') : t('error.load')}
            error={error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {data && <Report report={data} />}
      </Flex>
    </Container>
  );
}

function Report(props: { report: CalibrationReport }) {
  const { own, model, groups } = props.report;
  const t = useT();
  return (
    <>
      <div className={styles.cards}>
        {own.n === 0 ? (
          <OwnEmpty />
        ) : (
          <CalibrationCard title={t('forecasts.page.own')} calibration={own} />
        )}
        <CalibrationCard
          title={t('forecasts.page.model')}
          calibration={model}
        />
      </div>
      <section aria-label={t('forecasts.page.groups')}>
        <Text as="h2" variant="title-x-small">
          {t('forecasts.page.groups')}
        </Text>
        <TeamTable teams={groups} />
      </section>
    </>
  );
}

/** The place of the reader's own calibration before there is one. */
function OwnEmpty() {
  const t = useT();
  const links = useLinks();
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Text as="h3" weight="bold">
            {t('forecasts.page.own')}
          </Text>
          <EmptyPanel
            sentence={t('forecasts.page.ownEmpty')}
            action={
              <ButtonLink
                variant="primary"
                href={links.portfolio({ status: 'draft' })}
              >
                {t('forecasts.page.openDrafts')}
              </ButtonLink>
            }
          />
        </Flex>
      </CardBody>
    </Card>
  );
}
