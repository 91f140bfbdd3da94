import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { EntityTelemetry } from './EntityTelemetry';

/** The tab "Telemetry" of a catalog page, with everything that it needs around it. */
export function EntityTelemetryContent() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      {/* Another service starts anew, without what was undone or opened of this one. */}
      <EntityTelemetry key={stringifyEntityRef(entity)} entity={entity} />
    </HoneQueryProvider>
  );
}
