import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@hone/testbed';

/**
 * The databases that can be measured.
 */
export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * A database server or folder that is open as long as the benchmark runs.
 */
export interface BenchDatabase {
  kind: DatabaseKind;
  /** What a reader of the numbers has to know about it. */
  note: string;
  /** `backend.database` of the configuration; databases of different names do not share anything. */
  config(name: string): {
    client: string;
    connection: Record<string, string | number>;
    prefix?: string;
  };
  /** Nothing of it is left, unless it is in a folder that was named. */
  remove(): Promise<void>;
}

async function sqliteFolder(kept?: string): Promise<BenchDatabase> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'hone-bench-')));
  return {
    kind: 'sqlite',
    note: 'SQLite in a file, as Backstage opens it',
    config: name => ({
      client: 'better-sqlite3',
      connection: { directory: join(folder, name) },
    }),
    remove: async () => {
      if (!kept) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postgresServer(options: {
  durable?: boolean;
  folder?: string;
}): Promise<BenchDatabase> {
  const { durable } = options;
  const server = await startPostgres(options);
  const url = new URL(server.connectionString);
  return {
    kind: 'postgres',
    note: durable
      ? 'PostgreSQL of the testbed with its standard settings'
      : 'PostgreSQL of the testbed with durability off (fsync, synchronous_commit, full_page_writes); reads do not depend on it',
    config: name => ({
      client: 'pg',
      prefix: `bench_${name}_`,
      connection: {
        host: url.hostname,
        port: Number(url.port),
        user: decodeURIComponent(url.username),
        password: decodeURIComponent(url.password),
      },
    }),
    remove: () => server.stop(),
  };
}

/**
 * Makes room for databases: a temporary folder for SQLite, a server of its own for PostgreSQL.
 *
 * @param options.durable - whether PostgreSQL waits for the disk as it does in production; needed where writes are
 * measured. SQLite always does.
 * @param options.folder - keeps the data, or has kept it
 */
export async function createBenchDatabase(
  kind: DatabaseKind,
  options: { durable?: boolean; folder?: string } = {},
): Promise<BenchDatabase> {
  return kind === 'sqlite'
    ? sqliteFolder(options.folder)
    : postgresServer(options);
}
