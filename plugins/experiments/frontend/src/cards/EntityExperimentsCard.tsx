import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useQuery } from '@tanstack/react-query';
import { ErrorPanel, LoadingPanel, StatusChip } from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { ExperimentLink } from '../components/ExperimentLink';
import { ExperimentVerdict } from '../components/ExperimentVerdict';
import { useExperimentsApi } from '../hooks/useExperimentsApi';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { queryKeys } from '../query/queryKeys';

/** State, one sentence, one act: should I look further? */
export function EntityExperimentsCard() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      <ExperimentsCard entityRef={stringifyEntityRef(entity)} />
    </HoneQueryProvider>
  );
}

function ExperimentsCard(props: { entityRef: string }) {
  const { entityRef } = props;
  const t = useT();
  const api = useExperimentsApi();
  const links = useLinks();
  const query = useQuery({
    queryKey: queryKeys.summary(entityRef),
    queryFn: async ({ signal }) =>
      (await api.entitySummaries([entityRef], { signal }))[0] ?? null,
  });
  const summary = query.data;
  const first = summary?.open[0];
  const last = summary?.lastClosed[0];
  return (
    <Card>
      <CardHeader>
        <Text as="h3" weight="bold" variant="title-x-small">
          {t('card.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {query.isPending && <LoadingPanel lines={3} />}
        {query.error && (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        {summary && (
          <Flex direction="column" gap="3">
            {!first && !last && <Text as="p">{t('card.empty')}</Text>}
            {(first || last) && (
              <Text as="p">
                {t('card.state', {
                  running: String(summary.statuses.running ?? 0),
                  decide: String(summary.statuses.decide ?? 0),
                })}
              </Text>
            )}
            {first && (
              <div>
                <Flex align="center" gap="2">
                  <StatusChip status={first.status} />
                  <ExperimentLink experiment={first} />
                </Flex>
                <ExperimentVerdict
                  experiment={first}
                  size="small"
                  copy={false}
                />
              </div>
            )}
            {last && (
              <div>
                <Text as="p" variant="body-small">
                  {t('card.last')}
                </Text>
                <ExperimentLink experiment={last} />
                <ExperimentVerdict
                  experiment={last}
                  size="small"
                  copy={false}
                />
              </div>
            )}
          </Flex>
        )}
      </CardBody>
      <CardFooter>
        <ButtonLink
          size="small"
          variant="secondary"
          href={links.wizard({ service: entityRef })}
        >
          {t('startExperiment')}
        </ButtonLink>
      </CardFooter>
    </Card>
  );
}
