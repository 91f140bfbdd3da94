import { migrated, MIGRATIONS, testDatabases } from './__testUtils__/databases';

jest.setTimeout(60_000);

describe('the databases', () => {
  const databases = testDatabases();

  it('are both tested in CI', () => {
    const supported = databases.supports('POSTGRES_18');
    expect(supported || !process.env.CI).toBe(true);
    expect(databases.supports('SQLITE_3')).toBe(true);
  });

  it.each(databases.eachSupportedId())(
    'can be migrated up, down and up again: %p',
    async id => {
      const knex = await migrated(databases, id);
      const tables = ['metrics', 'observations', 'pins', 'last_good'];
      for (const table of tables) {
        expect(await knex.schema.hasTable(table)).toBe(true);
      }
      await knex.migrate.rollback(MIGRATIONS, true);
      for (const table of tables) {
        expect(await knex.schema.hasTable(table)).toBe(false);
      }
      await knex.migrate.latest(MIGRATIONS);
      expect(await knex.schema.hasTable('pins')).toBe(true);
    },
  );
});
