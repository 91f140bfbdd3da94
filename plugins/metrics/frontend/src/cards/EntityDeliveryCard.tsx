import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, SimulatedChip } from '@hone/react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardFooter,
  CardHeader,
  Text,
} from '@backstage/ui';
import { isSimulated } from '../components/isSimulated';
import { LoadFailure } from '../components/LoadFailure';
import { useDeliverySummary } from '../hooks/useDeliverySummary';
import { useDeliveryWindow } from '../hooks/useDeliveryWindow';
import { useMeasureText } from '../hooks/useMeasureText';
import { useT } from '../hooks/useT';
import { useTabLink } from '../hooks/useTabLink';
import { toMeasures } from '../measures/toMeasures';
import { HoneQueryProvider } from '../query/HoneQueryProvider';
import styles from './EntityDeliveryCard.module.css';

const DAYS = 90;
const ON_CARD = ['leadTime', 'frequency', 'failRate'];

/** Three numbers and the way to the rest: should I look further? */
export function EntityDeliveryCard() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      <DeliveryCard entity={entity} />
    </HoneQueryProvider>
  );
}

function DeliveryCard(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const tab = useTabLink();
  const name = useEntityPresentation(entity).primaryTitle;
  const window = useDeliveryWindow(DAYS);
  const query = useDeliverySummary(stringifyEntityRef(entity), window);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" weight="bold" variant="title-x-small">
          {t('title')}
        </Text>
        {isSimulated(entity) && <SimulatedChip />}
      </CardHeader>
      <CardBody>
        {query.isPending && <LoadingPanel lines={3} />}
        {query.error && (
          <LoadFailure title={t('error.load')} name={name} query={query} />
        )}
        {query.data?.deployments === 0 && (
          <Text as="p">{t('card.empty', { days: String(DAYS) })}</Text>
        )}
        {query.data && query.data.deployments > 0 && (
          <CardFacts summary={query.data} />
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

function CardFacts(props: { summary: DeliverySummary }) {
  const t = useT();
  const text = useMeasureText();
  const measures = toMeasures(props.summary, DAYS).filter(({ id }) =>
    ON_CARD.includes(id),
  );
  return (
    <>
      <dl className={styles.facts}>
        {measures.map(measure => (
          <div key={measure.id} className={styles.fact}>
            <dt>{t(`measure.${measure.id}.title`)}</dt>
            <dd>
              <strong>{text.value(measure)}</strong> {text.interval(measure)}
              {measure.n > 0 && (
                <span className={styles.basis}>
                  {t(`measure.${measure.id}.base`, { count: measure.n })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Text as="p" variant="body-small">
        {t('card.range', { days: String(DAYS) })}
      </Text>
    </>
  );
}
