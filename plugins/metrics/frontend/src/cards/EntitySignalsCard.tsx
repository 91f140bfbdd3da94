import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel } from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { LoadFailure } from '../components/LoadFailure';
import { useT } from '../hooks/useT';
import { useTabLink } from '../hooks/useTabLink';
import { useWatches } from '../hooks/useWatches';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import { entityTelemetryRouteRef } from '../routes';
import { ChangedWatches } from '../telemetry/ChangedWatches';
import { stateSentences } from '../telemetry/watchSentences';
import { useWords } from '../telemetry/useWords';

/** Which series of this service changed, if any: should I look further? */
export function EntitySignalsCard() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      <SignalsCard key={stringifyEntityRef(entity)} entity={entity} />
    </HoneQueryProvider>
  );
}

function SignalsCard(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const tab = useTabLink(entityTelemetryRouteRef);
  const name = useEntityPresentation(entity).primaryTitle;
  const query = useWatches(stringifyEntityRef(entity));
  return (
    <Card>
      <CardHeader>
        <Text as="h3" weight="bold" variant="title-x-small">
          {t('telemetry.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {query.isPending && <LoadingPanel lines={3} />}
        {query.error && (
          <LoadFailure
            title={t('telemetry.error.watches')}
            name={name}
            query={query}
            forbidden={t('telemetry.error.forbidden')}
          />
        )}
        {query.data && <CardFacts watches={query.data} />}
      </CardBody>
      {tab !== null && (
        <CardFooter>
          <ButtonLink size="small" variant="secondary" href={tab}>
            {t('telemetry.card.open')}
          </ButtonLink>
        </CardFooter>
      )}
    </Card>
  );
}

function CardFacts(props: { watches: readonly Watch[] }) {
  const { watches } = props;
  const words = useWords();
  if (watches.length === 0) {
    return <Text as="p">{words.t('telemetry.card.none')}</Text>;
  }
  return (
    <>
      <Text as="p">{stateSentences(words, watches).join(' ')}</Text>
      <ChangedWatches watches={watches} />
    </>
  );
}
