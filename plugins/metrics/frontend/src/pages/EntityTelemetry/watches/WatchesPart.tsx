import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel } from '@hone/react';
import { LoadFailure } from '../../../components/LoadFailure';
import { useT } from '../../../hooks/useT';
import type { useWatches } from '../../../hooks/useWatches';
import { WatchesSection } from './WatchesSection';

/** The watched metrics in whatever state their list is. */
export function WatchesPart(props: {
  entityRef: string;
  name: string;
  query: ReturnType<typeof useWatches>;
  stopped: readonly Watch[];
  onStopped: (watch: Watch) => void;
}) {
  const { entityRef, name, query, stopped, onStopped } = props;
  const t = useT();
  return (
    <>
      {query.isPending && <LoadingPanel height={240} />}
      {query.error && (
        <LoadFailure
          title={t('telemetry.error.watches')}
          name={name}
          query={query}
          forbidden={t('telemetry.error.forbidden')}
        />
      )}
      {query.data && (
        <WatchesSection
          entityRef={entityRef}
          watches={query.data}
          stopped={stopped}
          onStopped={onStopped}
        />
      )}
    </>
  );
}
