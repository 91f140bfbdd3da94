import { openDatabase } from '@hone/node';
import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Opens the plugin's database with its tables up to date.
 */
export async function openChampionsDatabase(
  database: DatabaseService,
): Promise<Knex> {
  return openDatabase(database, '@hone/backstage-plugin-champions-backend');
}
