import { TestDatabases } from '@backstage/backend-test-utils';
import {
  escapeLike,
  fromInstant,
  fromJson,
  isSqlite,
  toInstant,
} from './columns';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe('columns', () => {
  it('runs on PostgreSQL wherever CI runs', () => {
    const wanted = Boolean(process.env.CI);
    expect(databases.supports('POSTGRES_18') || !wanted).toBe(true);
  });

  it.each(databases.eachSupportedId())('come back on %s', async id => {
    const knex = await databases.init(id);
    await knex.schema.createTable('things', table => {
      table.bigInteger('at');
      table.jsonb('data');
      table.text('name');
    });
    const at = new Date('2026-02-03T04:05:06.789Z');
    const data = { a: [1, null, 'x'] };
    await knex('things').insert({
      at: toInstant(at),
      data: JSON.stringify(data),
      name: '50%_off\\',
    });
    const row = await knex('things').first();
    expect(fromInstant(row.at)).toEqual(at);
    expect(fromInstant(null)).toBeNull();
    expect(fromJson(row.data)).toEqual(data);
    expect(isSqlite(knex)).toBe(id === 'SQLITE_3');
    const found = await knex('things').whereRaw("name like ? escape '\\'", [
      `%${escapeLike('%_off\\')}`,
    ]);
    expect(found).toHaveLength(1);
    const missed = await knex('things').whereRaw("name like ? escape '\\'", [
      `${escapeLike('50__')}%`,
    ]);
    expect(missed).toHaveLength(0);
  });
});
