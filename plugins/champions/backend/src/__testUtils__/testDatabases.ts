import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The databases that every store is tested on. */
export const databases = TestDatabases.create({
  ids: ['POSTGRES_18', 'SQLITE_3'],
});

const migrations = {
  directory: resolvePackagePath(
    '@hone/backstage-plugin-champions-backend',
    'migrations',
  ),
};

/**
 * A fresh database with the tables of the plugin.
 */
export async function initDatabase(
  id: Parameters<typeof databases.init>[0],
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest(migrations);
  return knex;
}
