import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { createCatalog } from '../../deliveryScale/portal/createCatalog';
import { createManualScheduler } from '../../backend/createManualScheduler';
import { startBackend, type RunningBackend } from '../../backend/startBackend';
import type { Organisation } from '../dataset/organisation';
import { createViewers, VIEWERS } from './viewers';

function toEntities({ services }: Organisation): Entity[] {
  return services.map(({ entityRef, ownerRef }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name: entityRef.split('/')[1] },
    relations: [{ type: RELATION_OWNED_BY, targetRef: ownerRef }],
  }));
}

/**
 * Starts the experiments plugin. Replaced are the catalog, which is in memory; the permission policy, which decides at
 * once by who asks; and the scheduler, so that nothing runs beside the measurement.
 */
export async function startExperimentsBackend(
  database: BenchDatabase,
  name: string,
  organisation: Organisation,
): Promise<RunningBackend> {
  return startBackend({
    database,
    name,
    plugin: 'hone-experiments',
    callers: VIEWERS,
    features: [
      createManualScheduler().factory,
      createCatalog(toEntities(organisation)),
      createViewers(organisation),
      experimentsPlugin,
    ],
  });
}
