import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { Flex } from '@backstage/ui';
import { useState } from 'react';
import { isForbidden } from '../../components/isForbidden';
import { useCatalogue } from '../../hooks/useCatalogue';
import { useWatches } from '../../hooks/useWatches';
import { CataloguePart } from './catalogue/CataloguePart';
import { Dashboards } from './Dashboards';
import { SourceFailures } from './SourceFailures';
import { TelemetryHead } from './TelemetryHead';
import { TelemetrySetup } from './TelemetrySetup';
import { UsedBy } from './UsedBy';
import { WatchesPart } from './watches/WatchesPart';
import styles from './EntityTelemetry.module.css';

/** Which series of this service changed, and what series does it have? */
export function EntityTelemetry(props: { entity: Entity }) {
  const entityRef = stringifyEntityRef(props.entity);
  const name = useEntityPresentation(props.entity).primaryTitle;
  const catalogue = useCatalogue(entityRef);
  const watches = useWatches(entityRef);
  const [stopped, setStopped] = useState<Watch[]>([]);
  const remember = (watch: Watch) =>
    setStopped(known => [
      ...known.filter(({ metricId }) => metricId !== watch.metricId),
      watch,
    ]);
  const nothing =
    catalogue.data?.items.length === 0 && watches.data?.length === 0;
  const service = { entityRef, name };
  // One permission is for both, so it is asked for once.
  const nothingMayBeRead =
    isForbidden(catalogue.error) && isForbidden(watches.error);
  return (
    <Flex direction="column" gap="5" className={styles.root}>
      <TelemetryHead name={name} watches={nothing ? undefined : watches.data} />
      <SourceFailures
        failures={catalogue.data?.failures ?? []}
        entries={catalogue.data?.items}
      />
      {nothing ? (
        <TelemetrySetup
          {...service}
          isLooking={catalogue.isFetching}
          onAgain={() => catalogue.refetch()}
        />
      ) : (
        <>
          {!nothingMayBeRead && (
            <WatchesPart
              {...service}
              query={watches}
              stopped={stopped}
              onStopped={remember}
            />
          )}
          <CataloguePart
            {...service}
            query={catalogue}
            watches={watches.data ?? []}
            onStopped={remember}
          />
          {catalogue.data && (
            <>
              <Dashboards {...service} />
              <UsedBy {...service} />
            </>
          )}
        </>
      )}
    </Flex>
  );
}
