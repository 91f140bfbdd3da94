import type { Knex } from 'knex';
import { ApiClient } from '../backend/ApiClient';
import type { BenchDatabase } from '../backend/benchDatabase';
import type { RunningBackend } from '../backend/startBackend';
import type { Output } from '../suite';
import { startExperimentsBackend } from './backend/startExperimentsBackend';
import type { Viewer } from './backend/viewers';
import type { DatasetSummary } from './dataset/DatasetSummary';
import { createOrganisation } from './dataset/organisation';
import { seedDatabase } from './dataset/seedDatabase';
import { words } from './dataset/words';

/** Large enough that the largest data set still has words that hardly anybody used. */
const VOCABULARY = 200_000;

/**
 * How much a portal holds.
 */
export interface PortalSize {
  experiments: number;
  ideas: number;
}

/**
 * A running backend with its data.
 */
export interface Portal {
  data: DatasetSummary;
  /** Asks as a viewer; without one as somebody who may read everything. */
  clientOf(viewer?: Viewer): ApiClient;
  knex: Knex;
  close(): Promise<void>;
}

/** One connection for each viewer that asks. */
function createClients(server: RunningBackend) {
  const clients = new Map<string, ApiClient>();
  return {
    of: (viewer?: Viewer) => {
      const token = viewer ? server.tokens[viewer] : server.token;
      const known = clients.get(token);
      if (known) return known;
      const client = new ApiClient({ ...server, token });
      clients.set(token, client);
      return client;
    },
    close: () => clients.forEach(client => client.close()),
  };
}

function describeRows({ experiments, ideas, rows }: DatasetSummary): string {
  return [
    `${experiments.n} experiments`,
    `${ideas.n} ideas`,
    ...Object.entries(rows).map(([table, n]) => `${n} ${table}`),
  ].join(', ');
}

/**
 * Starts a backend on a database of its own and fills it.
 */
export async function openPortal(options: {
  database: BenchDatabase;
  size: PortalSize;
  services: number;
  seed: number;
  output: Output;
}): Promise<Portal> {
  const { database, size, services, seed, output } = options;
  const vocabulary = words(VOCABULARY);
  const organisation = createOrganisation({
    services,
    seed,
    words: vocabulary,
  });
  const name = `n${size.experiments}`;
  const backend = await startExperimentsBackend(database, name, organisation);
  const clients = createClients(backend);
  const close = async () => {
    clients.close();
    await backend.stop();
  };
  try {
    const started = performance.now();
    const data = await seedDatabase(backend.knex, {
      ...size,
      organisation,
      vocabulary,
      seed,
    });
    const seconds = (performance.now() - started) / 1000;
    output.print(
      `${describeRows(
        data,
      )} on ${services} services seeded in ${seconds.toFixed(1)} s`,
    );
    return { data, clientOf: clients.of, knex: backend.knex, close };
  } catch (error) {
    await close();
    throw error;
  }
}
