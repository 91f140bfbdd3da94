import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@hone/testbed';

/**
 * The databases that can be measured.
 */
export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * An empty database server or folder that lives as long as the benchmark.
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
  remove(): Promise<void>;
}

async function sqliteFolder(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'hone-bench-'));
  return {
    kind: 'sqlite',
    note: 'SQLite in a file, as Backstage opens it',
    config: name => ({
      client: 'better-sqlite3',
      connection: { directory: join(folder, name) },
    }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function postgresServer(durable: boolean): Promise<BenchDatabase> {
  const server = await startPostgres({ durable });
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
 */
export async function createBenchDatabase(
  kind: DatabaseKind,
  options: { durable?: boolean } = {},
): Promise<BenchDatabase> {
  return kind === 'sqlite'
    ? sqliteFolder()
    : postgresServer(options.durable ?? false);
}
