import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { databases, initDatabase } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

describe('migrations', () => {
  it('are tested on PostgreSQL wherever CI runs', () => {
    const required = Boolean(process.env.CI);
    expect(databases.supports('POSTGRES_18') || !required).toBe(true);
    expect(databases.supports('SQLITE_3')).toBe(true);
  });

  it.each(databases.eachSupportedId())('go up and down again, %s', async id => {
    const knex = await initDatabase(id);
    const directory = resolvePackagePath(
      '@hone/backstage-plugin-champions-backend',
      'migrations',
    );
    await knex.migrate.rollback({ directory }, true);
    expect(await knex.schema.hasTable('programmes')).toBe(false);
    await knex.migrate.latest({ directory });
    expect(await knex.schema.hasTable('programmes')).toBe(true);
  });
});
