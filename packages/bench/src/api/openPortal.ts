import type { Knex } from 'knex';
import type { Output } from '../suite';
import type { BenchDatabase } from '../backend/benchDatabase';
import { startExperimentsBackend } from './backend/startExperimentsBackend';
import type { DatasetSummary } from './dataset/DatasetSummary';
import { generateExperiments } from './dataset/generateExperiments';
import { createOrganisation } from './dataset/organisation';
import { seedDatabase } from './dataset/seedDatabase';
import { words } from './dataset/words';
import { ApiClient } from '../backend/ApiClient';

/** Large enough that the largest data set still has words that hardly anybody used. */
const VOCABULARY = 200_000;

/**
 * A running backend with its data.
 */
export interface Portal {
  data: DatasetSummary;
  client: ApiClient;
  knex: Knex;
  close(): Promise<void>;
}

/**
 * Starts a backend on a database of its own and fills it.
 */
export async function openPortal(options: {
  database: BenchDatabase;
  experiments: number;
  services: number;
  seed: number;
  output: Output;
}): Promise<Portal> {
  const { database, experiments, services, seed, output } = options;
  const backend = await startExperimentsBackend(database, `n${experiments}`);
  const client = new ApiClient(backend);
  const close = async () => {
    client.close();
    await backend.stop();
  };
  try {
    const vocabulary = words(VOCABULARY);
    const organisation = createOrganisation({
      services,
      seed,
      words: vocabulary,
    });
    const started = performance.now();
    const data = await seedDatabase(
      backend.knex,
      generateExperiments({ experiments, organisation, vocabulary, seed }),
    );
    const seconds = (performance.now() - started) / 1000;
    output.print(
      `${
        data.n
      } experiments on ${services} services seeded in ${seconds.toFixed(1)} s`,
    );
    return { data, client, knex: backend.knex, close };
  } catch (error) {
    await close();
    throw error;
  }
}
