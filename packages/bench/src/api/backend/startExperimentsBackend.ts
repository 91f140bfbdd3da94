import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is what the benchmark measures
import experimentsPlugin from '@hone/backstage-plugin-experiments-backend';
import type { BenchDatabase } from '../../backend/benchDatabase';
import { createManualScheduler } from '../../backend/createManualScheduler';
import { startBackend, type RunningBackend } from '../../backend/startBackend';

/**
 * Starts the experiments plugin. Replaced are the catalog, which reads do not ask, and the scheduler, so that nothing
 * runs beside the measurement.
 */
export async function startExperimentsBackend(
  database: BenchDatabase,
  name: string,
): Promise<RunningBackend> {
  return startBackend({
    database,
    name,
    plugin: 'hone-experiments',
    features: [
      createManualScheduler().factory,
      catalogServiceMock.factory({ entities: [] }),
      experimentsPlugin,
    ],
  });
}
