import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  readSourceSettings,
  settingSentence,
} from '@hone/backstage-plugin-metrics-node';
import { settingsSchema } from './settingsSchema';
import type { WarehouseConfig } from './WarehouseConfig';

/** Nothing of it is repeated: it holds a password. */
const HIDDEN = ['connection'];

/**
 * Reads the warehouses of `hone.metrics.warehouses`.
 *
 * @throws InputError that names the field, what was expected and, unless it may be a secret, what was given
 */
export function readWarehouseConfig(root: Config): WarehouseConfig[] {
  return readSourceSettings(root, 'hone.metrics.warehouses', readWarehouse);
}

function readWarehouse(given: unknown, path: string): WarehouseConfig {
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    throw new InputError(
      settingSentence(parsed.error.issues[0], given, path, HIDDEN),
    );
  }
  const { title = `Warehouse (${parsed.data.id})`, ...settings } = parsed.data;
  return { ...settings, title, settings: path };
}
