import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { useEntitySummary } from '../hooks/useEntitySummary';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { CardFacts } from './CardFacts';

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
  const links = useLinks();
  const query = useEntitySummary(entityRef);
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
            lastGoodAt={query.dataUpdatedAt || null}
          />
        )}
        {query.data && <CardFacts summary={query.data} />}
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
