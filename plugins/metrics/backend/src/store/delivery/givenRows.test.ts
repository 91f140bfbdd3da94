import type { Knex } from 'knex';
import { migrated, testDatabases } from '../../__testUtils__/databases';
import { insertRows, selectRows } from './givenRows';

jest.setTimeout(60_000);

const databases = testDatabases();

/** What goes wrong where values become text on their way. */
const TEXTS = [
  '',
  'NULL',
  'null',
  '007',
  '{"a", b}',
  `it's "quoted"`,
  'back\\slash \\" \\u0041',
  'line\nand\ttab',
  'Größe 😀 ?',
];

function event(id: string, version: number, body: object = {}) {
  return {
    source: 's',
    delivery_id: id,
    kind: 'defect',
    external_id: 'e',
    version,
    content_hash: 'h',
    received_at: 1,
    body,
  };
}

describe.each(databases.eachSupportedId())('given rows on %p', id => {
  let knex: Knex;
  beforeEach(async () => {
    knex = await migrated(databases, id);
  });

  const insert = (...args: [rows: object[], conflict?: any]) =>
    knex.transaction(tx =>
      insertRows(tx, 'delivery_events', args[0] as never[], args[1]),
    );
  const select = (ids: string[], columns: string[]) =>
    knex.transaction(tx =>
      selectRows(
        tx,
        'delivery_events',
        ids.map(one => ({ source: 's', delivery_id: one })),
        columns,
      ),
    );

  it('stores every text and number as it was given', async () => {
    await insert(
      TEXTS.map((text, i) =>
        event(text, 1_790_000_000_000 + i, { [text]: text }),
      ),
    );
    const rows = await select(TEXTS, ['delivery_id', 'version', 'body']);
    const byId = new Map(rows.map(row => [row.delivery_id, row]));
    expect(byId.size).toBe(TEXTS.length);
    TEXTS.forEach((text, i) => {
      expect(Number(byId.get(text)!.version)).toBe(1_790_000_000_000 + i);
      expect(byId.get(text)!.body).toBe(JSON.stringify({ [text]: text }));
    });
  });

  it('finds the rows of the keys that are there, of however many keys', async () => {
    const ids = Array.from({ length: 1_234 }, (_, i) => `d${i}`);
    await insert(ids.filter((_, i) => i % 2 === 0).map(one => event(one, 1)));
    const found = await select(ids, ['delivery_id']);
    expect(found.map(row => row.delivery_id).sort()).toEqual(
      ids.filter((_, i) => i % 2 === 0).sort(),
    );
    expect(await select([], ['delivery_id'])).toEqual([]);
  });

  it('fails for a key that is there, and then stores nothing', async () => {
    await insert([event('a', 1)]);
    await expect(insert([event('b', 1), event('a', 2)])).rejects.toMatchObject({
      message: expect.stringMatching(/unique/i),
    });
    expect(await select(['a', 'b'], ['delivery_id'])).toEqual([
      { delivery_id: 'a' },
    ]);
  });

  it('replaces a row that is there only when the condition holds', async () => {
    const conflict = {
      key: ['source', 'delivery_id'],
      replaceWhere: 'excluded.version > delivery_events.version',
    };
    await insert([event('a', 5, { first: 1 }), event('b', 5)]);
    await insert([event('a', 4, { second: 2 }), event('b', 6)], conflict);
    const rows = await select(['a', 'b'], ['delivery_id', 'version', 'body']);
    expect(
      rows.map(row => [row.delivery_id, Number(row.version), row.body]).sort(),
    ).toEqual([
      ['a', 5, '{"first":1}'],
      ['b', 6, '{}'],
    ]);
  });
});
