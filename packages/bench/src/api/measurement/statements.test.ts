import { TestDatabases } from '@backstage/backend-test-utils';
import { explain } from './explain';
import { recordStatements } from './recordStatements';
import { replayStatements, runStatement } from './replayStatements';

jest.setTimeout(60_000);

describe('statements of a request', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

  it.each(databases.eachSupportedId())(
    'are recorded, run again and explained on %s',
    async id => {
      const knex = await databases.init(id);
      await knex.schema.createTable('things', table => {
        table.integer('id').primary();
        table.boolean('ready');
      });
      await knex('things').insert([
        { id: 1, ready: true },
        { id: 2, ready: false },
      ]);
      const { recording, result } = await recordStatements(knex, async () => {
        const first = await knex('things').where({ id: 1 });
        await Promise.all([knex('things').where({ id: 2 }), knex('things')]);
        return first;
      });
      expect(result).toHaveLength(1);
      const flat = recording.flat();
      expect(flat).toHaveLength(3);
      expect(recording[0]).toHaveLength(1);
      expect(flat[0].bindings).toEqual([1]);

      await knex('things');
      expect(recording.flat()).toHaveLength(3);

      expect(await replayStatements(knex, recording)).toBeGreaterThan(0);
      const rows = await runStatement(knex, flat[0]);
      expect(JSON.stringify(rows)).toContain('"id":1');
      expect(await explain(knex, flat[0])).toMatch(/things/);
    },
  );

  it('refuses to record what it could not run again', async () => {
    const knex = await databases.init('SQLITE_3');
    await knex.schema.createTable('things', table => {
      table.integer('id').primary();
    });
    await expect(
      recordStatements(knex, async () => {
        await knex('things').insert({ id: 1 });
      }),
    ).rejects.toThrow('A request that should only read ran: insert');
  });
});
