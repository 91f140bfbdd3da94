import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import type { ServiceDelivery } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, SimulatedChip } from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { LoadFailure } from '../components/LoadFailure';
import { MeasureFacts } from '../components/MeasureFacts/MeasureFacts';
import { useDeliveryWindow } from '../hooks/useDeliveryWindow';
import { useServiceNumbers } from '../hooks/useServiceNumbers';
import { useT } from '../hooks/useT';
import { useTabLink } from '../hooks/useTabLink';
import { serviceMeasures } from '../measures/serviceMeasures';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

const DAYS = 90;
const ON_CARD = ['leadTime', 'frequency', 'failRate'];

/** Three numbers and the way to the rest: should I look further? */
export function EntityDeliveryCard() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      {/* Another service starts anew: the last numbers that stay while others load are never another's. */}
      <DeliveryCard key={stringifyEntityRef(entity)} entity={entity} />
    </HoneQueryProvider>
  );
}

function DeliveryCard(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const tab = useTabLink();
  const name = useEntityPresentation(entity).primaryTitle;
  const window = useDeliveryWindow(DAYS);
  const query = useServiceNumbers(stringifyEntityRef(entity), window);
  const delivery = query.data?.delivery;
  return (
    <Card>
      <CardHeader>
        <Text as="h3" weight="bold" variant="title-x-small">
          {t('title')}
        </Text>
        {delivery?.simulated && <SimulatedChip />}
      </CardHeader>
      <CardBody>
        {query.isPending && <LoadingPanel lines={3} />}
        {query.error && (
          <LoadFailure title={t('error.load')} name={name} query={query} />
        )}
        {delivery?.summary.deployments === 0 && (
          <Text as="p">{t('card.empty', { days: String(DAYS) })}</Text>
        )}
        {delivery && delivery.summary.deployments > 0 && (
          <CardFacts delivery={delivery} />
        )}
      </CardBody>
      {tab !== null && (
        <CardFooter>
          <ButtonLink size="small" variant="secondary" href={tab}>
            {t('card.open')}
          </ButtonLink>
        </CardFooter>
      )}
    </Card>
  );
}

function CardFacts(props: { delivery: ServiceDelivery }) {
  const t = useT();
  const measures = serviceMeasures(props.delivery, DAYS)
    .map(({ measure }) => measure)
    .filter(({ id }) => ON_CARD.includes(id));
  return (
    <>
      <MeasureFacts measures={measures} />
      <Text as="p" variant="body-small">
        {t('card.range', { days: String(DAYS) })}
      </Text>
    </>
  );
}
