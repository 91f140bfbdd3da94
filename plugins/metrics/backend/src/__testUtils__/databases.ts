import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Both databases that the plugin supports. */
export function testDatabases(): TestDatabases {
  return TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });
}

export const MIGRATIONS = {
  directory: resolvePackagePath(
    '@hone/backstage-plugin-metrics-backend',
    'migrations',
  ),
};

/** An empty database with the plugin's tables. */
export async function migrated(
  databases: TestDatabases,
  id: Parameters<TestDatabases['init']>[0],
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest(MIGRATIONS);
  return knex;
}
