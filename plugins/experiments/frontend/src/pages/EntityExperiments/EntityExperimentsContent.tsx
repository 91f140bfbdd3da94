import { useEntity } from '@backstage/plugin-catalog-react';
import { LiveRefresh } from '../../live/LiveRefresh';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { EntityExperiments } from './EntityExperiments';

/** The tab "Experiments" of a catalog page, with everything that it needs around it. */
export function EntityExperimentsContent() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      <LiveRefresh />
      <EntityExperiments entity={entity} />
    </HoneQueryProvider>
  );
}
