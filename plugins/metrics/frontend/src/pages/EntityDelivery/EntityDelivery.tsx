import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ServiceDelivery } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel, useUrlState } from '@hone/react';
import { Flex } from '@backstage/ui';
import { useState } from 'react';
import { LoadFailure } from '../../components/LoadFailure';
import { useDeliveryWindow } from '../../hooks/useDeliveryWindow';
import { useReleases } from '../../hooks/useReleases';
import { useServiceNumbers } from '../../hooks/useServiceNumbers';
import { useServiceYear } from '../../hooks/useServiceYear';
import { useT } from '../../hooks/useT';
import { DataQuality } from './DataQuality';
import { DeliveryHead } from './DeliveryHead';
import { DELIVERY_URL, RANGE_DAYS } from './deliveryUrl';
import { LinkDialog } from './links/LinkDialog';
import { UnlinkedIncidents } from './links/UnlinkedIncidents';
import { MeasureTiles } from './MeasureTiles';
import { ReleasesSection } from './ReleasesSection';
import { Setup } from './Setup';
import { YearSection } from './year/YearSection';
import styles from './EntityDelivery.module.css';

/** How does this service ship, and did anything change? */
export function EntityDelivery(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const entityRef = stringifyEntityRef(entity);
  const name = useEntityPresentation(entity).primaryTitle;
  const [url, setUrl] = useUrlState(DELIVERY_URL);
  const [linking, setLinking] = useState<string | null>(null);
  const window = useDeliveryWindow(RANGE_DAYS[url.range]);
  const numbers = useServiceNumbers(entityRef, window);
  const releases = useReleases(entityRef, window);

  const nothing =
    numbers.data &&
    isEmpty(numbers.data.delivery) &&
    releases.rows?.length === 0;
  const shown = numbers.data && !nothing ? numbers.data : undefined;
  const year = useServiceYear(entityRef, shown !== undefined);
  return (
    <Flex direction="column" gap="5" className={styles.root}>
      <DeliveryHead
        name={name}
        numbers={shown}
        isPending={numbers.isPending}
        isUpdating={numbers.isFetching && Boolean(numbers.data)}
        range={url.range}
        onRange={range => setUrl({ range })}
      />
      {numbers.error && (
        <LoadFailure title={t('error.load')} name={name} query={numbers} />
      )}
      {numbers.isPending && <LoadingPanel height={420} />}
      {numbers.data && nothing && (
        <Setup
          name={name}
          entityRef={entityRef}
          window={numbers.data.window}
          onAgain={() => {
            numbers.refetch();
            releases.refetch();
          }}
        />
      )}
      {shown && (
        <>
          <MeasureTiles numbers={shown} />
          <DataQuality
            delivery={shown.delivery}
            updatedAt={numbers.dataUpdatedAt}
          />
          <YearSection
            name={name}
            query={year}
            measure={url.chart}
            onMeasure={chart => setUrl({ chart })}
          />
          <ReleasesSection
            entityRef={entityRef}
            name={name}
            window={window}
            query={releases}
            deployment={url.deploy}
            onClear={() => setUrl({ deploy: null })}
            onLink={setLinking}
          />
          <UnlinkedIncidents
            window={window}
            incidents={year.data?.incidents ?? []}
            onLink={setLinking}
          />
        </>
      )}
      {linking !== null && (
        <LinkDialog
          entityRef={entityRef}
          incident={linking}
          onClose={() => setLinking(null)}
        />
      )}
    </Flex>
  );
}

/** No deployment now and none before; what was stopped on its way shows in the list. */
function isEmpty({ summary, summaryBefore }: ServiceDelivery): boolean {
  return summary.deployments === 0 && summaryBefore.deployments === 0;
}
