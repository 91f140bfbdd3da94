import type { LoggerService } from '@backstage/backend-plugin-api';
import type { WarehouseConfig } from '../config/WarehouseConfig';
import { DuckDbEngine } from './DuckDbEngine';
import type { Engine } from './Engine';
import { PostgresEngine } from './PostgresEngine';

/** The database of a warehouse; nothing is opened before it is asked. */
export function createEngine(
  config: WarehouseConfig,
  logger: LoggerService,
): Engine {
  return config.client === 'postgresql'
    ? new PostgresEngine(config, logger)
    : new DuckDbEngine(config);
}
