import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { LoadingPanel, useUrlState } from '@hone/react';
import { Flex } from '@backstage/ui';
import { isSimulated } from '../../components/isSimulated';
import { LoadFailure } from '../../components/LoadFailure';
import {
  useDeliveryComparison,
  type DeliveryComparison,
} from '../../hooks/useDeliveryComparison';
import { useDeliveryWindow } from '../../hooks/useDeliveryWindow';
import { useReleases } from '../../hooks/useReleases';
import { useT } from '../../hooks/useT';
import { DELIVERY_URL, RANGE_DAYS } from './deliveryUrl';
import { DataQuality } from './DataQuality';
import { DeliveryHead } from './DeliveryHead';
import { MeasureTiles } from './MeasureTiles';
import { ReleasesSection } from './ReleasesSection';
import { Setup } from './Setup';
import styles from './EntityDelivery.module.css';

/** How does this service ship, and did anything change? */
export function EntityDelivery(props: { entity: Entity }) {
  const { entity } = props;
  const t = useT();
  const entityRef = stringifyEntityRef(entity);
  const name = useEntityPresentation(entity).primaryTitle;
  const [url, setUrl] = useUrlState(DELIVERY_URL);
  const window = useDeliveryWindow(RANGE_DAYS[url.range]);
  const comparison = useDeliveryComparison(entityRef, window);
  const releases = useReleases(entityRef, window);

  const nothing =
    comparison.data && isEmpty(comparison.data) && releases.rows?.length === 0;
  return (
    <Flex direction="column" gap="5" className={styles.root}>
      <DeliveryHead
        name={name}
        comparison={nothing ? undefined : comparison.data}
        isPending={comparison.isPending}
        isUpdating={comparison.isFetching && Boolean(comparison.data)}
        range={url.range}
        onRange={range => setUrl({ range })}
      />
      {comparison.error && (
        <LoadFailure title={t('error.load')} name={name} query={comparison} />
      )}
      {comparison.isPending && <LoadingPanel height={420} />}
      {comparison.data && nothing && (
        <Setup
          name={name}
          entityRef={entityRef}
          window={comparison.data.window}
          onAgain={() => {
            comparison.refetch();
            releases.refetch();
          }}
        />
      )}
      {comparison.data && !nothing && (
        <>
          <MeasureTiles comparison={comparison.data} />
          <DataQuality
            summary={comparison.data.current}
            updatedAt={comparison.dataUpdatedAt}
            simulated={isSimulated(entity)}
          />
          <ReleasesSection
            entityRef={entityRef}
            name={name}
            window={window}
            query={releases}
          />
        </>
      )}
    </Flex>
  );
}

/** No deployment now and, none before; what was stopped on its way shows in the list. */
function isEmpty({ current, before }: DeliveryComparison): boolean {
  return current.deployments === 0 && before?.deployments === 0;
}
