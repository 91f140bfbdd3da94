import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { DuckDBInstance } from '@duckdb/node-api';
import { startPostgres } from '@hone/testbed';
import { Client } from 'pg';
import type { ExposureSettings } from '../config/WarehouseConfig';
import { createEngine } from '../engines/createEngine';
import type { Engine } from '../engines/Engine';
import { WarehouseSource } from '../WarehouseSource';

/** A real database with tables of a test, and the source that reads it. */
export interface TestWarehouse {
  source: WarehouseSource;
  engine: Engine;
  /** Runs statements of the test, which may write. */
  run(sql: string): Promise<void>;
  stop(): Promise<void>;
}

/** The log of exposures that tests read. */
export const EXPOSURES: ExposureSettings = {
  id: 'flags',
  table: ['exposures'],
  unit: 'user_id',
  time: 'exposed_at',
  variant: 'variant',
  selector: { experiment: 'experiment_key' },
};

const common = (exposures: ExposureSettings, timeoutSeconds: number) => ({
  id: 'shop',
  title: 'Shop warehouse',
  settings: 'hone.metrics.warehouses[0]',
  timeoutSeconds,
  exposures: [exposures],
});

async function startPostgresWarehouse(
  exposures: ExposureSettings,
  timeoutSeconds: number,
): Promise<TestWarehouse> {
  const given =
    process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
  const server = given
    ? { connectionString: given, stop: async () => {} }
    : await startPostgres();
  const admin = new Client({ connectionString: server.connectionString });
  await admin.connect();
  const database = `warehouse_${process.pid}_${Date.now()}`;
  await admin.query(`CREATE DATABASE ${database}`);
  const url = new URL(server.connectionString);
  url.pathname = `/${database}`;
  const writer = new Client({ connectionString: url.href });
  await writer.connect();
  const config = {
    ...common(exposures, timeoutSeconds),
    client: 'postgresql' as const,
    connection: { connectionString: url.href },
  };
  const engine = createEngine(config, mockServices.logger.mock());
  return {
    engine,
    source: new WarehouseSource(config, engine),
    run: async sql => {
      await writer.query(sql);
    },
    stop: async () => {
      await engine.close();
      await writer.end();
      await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
      await admin.end();
      await server.stop();
    },
  };
}

async function startDuckDbWarehouse(
  exposures: ExposureSettings,
  timeoutSeconds: number,
): Promise<TestWarehouse> {
  const folder = await mkdtemp(join(tmpdir(), 'warehouse-'));
  const file = join(folder, 'shop.duckdb');
  const config = {
    ...common(exposures, timeoutSeconds),
    client: 'duckdb' as const,
    connection: { file },
  };
  const engine = createEngine(config, mockServices.logger.mock());
  return {
    engine,
    source: new WarehouseSource(config, engine),
    run: async sql => {
      const instance = await DuckDBInstance.create(file);
      const connection = await instance.connect();
      await connection.run(sql);
      connection.closeSync();
      instance.closeSync();
    },
    stop: async () => {
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts an empty warehouse. */
export function startWarehouse(
  client: 'postgresql' | 'duckdb',
  options: { exposures?: ExposureSettings; timeoutSeconds?: number } = {},
): Promise<TestWarehouse> {
  const { exposures = EXPOSURES, timeoutSeconds = 10 } = options;
  return client === 'postgresql'
    ? startPostgresWarehouse(exposures, timeoutSeconds)
    : startDuckDbWarehouse(exposures, timeoutSeconds);
}
