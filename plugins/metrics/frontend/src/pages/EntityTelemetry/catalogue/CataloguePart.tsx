import type { Watch } from '@hone/backstage-plugin-metrics-common';
import { LoadingPanel } from '@hone/react';
import { LoadFailure } from '../../../components/LoadFailure';
import type { useCatalogue } from '../../../hooks/useCatalogue';
import { useT } from '../../../hooks/useT';
import { CatalogueSection } from './CatalogueSection';

/** The catalogue in whatever state it is. */
export function CataloguePart(props: {
  entityRef: string;
  name: string;
  query: ReturnType<typeof useCatalogue>;
  watches: readonly Watch[];
  onStopped: (watch: Watch) => void;
}) {
  const { entityRef, name, query, watches, onStopped } = props;
  const t = useT();
  return (
    <>
      {query.isPending && <LoadingPanel height={320} />}
      {query.error && (
        <LoadFailure
          title={t('telemetry.error.catalogue')}
          name={name}
          query={query}
          forbidden={t('telemetry.error.forbidden')}
        />
      )}
      {query.data && query.data.items.length > 0 && (
        <CatalogueSection
          entityRef={entityRef}
          name={name}
          entries={query.data.items}
          more={query.data.more}
          watches={watches}
          onStopped={onStopped}
        />
      )}
    </>
  );
}
