import {
  EXPOSURES,
  startWarehouse,
  type TestWarehouse,
} from './__testUtils__/warehouses';
import { mockServices } from '@backstage/backend-test-utils';
import { shop, target, WINDOW } from './__testUtils__/shop';
import { createEngine } from './engines/createEngine';
import type { WarehouseConfig } from './config/WarehouseConfig';

jest.setTimeout(60_000);

const { signal } = new AbortController();
const endless = {
  text: 'WITH RECURSIVE forever(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM forever WHERE n > 0) SELECT MAX(n % 7) AS n FROM forever',
  parameters: [],
};

describe.each(['postgresql', 'duckdb'] as const)('with %s', client => {
  let warehouse: TestWarehouse;
  beforeEach(async () => {
    warehouse = await startWarehouse(client, { timeoutSeconds: 1 });
    await warehouse.run(shop([], []));
  });
  afterEach(() => warehouse.stop());

  const validate = (query: Record<string, string>) =>
    warehouse.source.validate(
      { kind: 'mean', query: target('B', query).metric.query },
      { signal },
    );

  it('a metric is refused whose names the database does not know', async () => {
    await validate({ value: 'amount', service: 'service', where: 'kind=paid' });
    const refusals: [Record<string, string>, RegExp][] = [
      [{ value: 'price' }, /^query: Shop warehouse refused .*price/],
      [{ value: 'amount', table: 'sales' }, /^query: .*sales/],
      [{ value: 'amount', where: 'state=paid' }, /^query: .*state/],
      [{ value: 'amount', service: 'team' }, /^query: .*team/],
    ];
    for (const [query, message] of refusals) {
      const refused = validate(query);
      await expect(refused).rejects.toMatchObject({ name: 'InputError' });
      await expect(refused).rejects.toThrow(message);
    }
  });

  it('a check names what is wrong with the log of exposures', async () => {
    await warehouse.source.check({ signal });
    await warehouse.run('ALTER TABLE exposures DROP COLUMN experiment_key');
    await expect(warehouse.source.check({ signal })).rejects.toThrow(
      /refused the statement: .*experiment_key/,
    );
  });

  it('nothing can be written', async () => {
    await expect(
      warehouse.engine.read(
        [{ text: "DELETE FROM orders WHERE kind = 'x'", parameters: [] }],
        signal,
      ),
    ).rejects.toThrow(/read-only/);
  });

  it('a statement ends in time, and the next one is answered', async () => {
    await expect(
      warehouse.engine.read([endless], signal),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /did not finish .*within 1 seconds.* timeoutSeconds of hone\.metrics\.warehouses\[0\]/,
      ),
    });
    expect(
      await warehouse.source.readMoments(target('B'), WINDOW, { signal }),
    ).toMatchObject({ n: 0 });
  });

  it('a caller that leaves does not wait, and many may ask at once', async () => {
    const leaving = new AbortController();
    const asked = warehouse.engine.read([endless], leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(asked).rejects.toThrow('gone');
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        warehouse.source.readMoments(target('B'), WINDOW, { signal }),
      ),
    );
    expect(answers).toHaveLength(12);
  });
});

it('types that PostgreSQL cannot compare refuse a metric', async () => {
  const warehouse = await startWarehouse('postgresql');
  await warehouse.run(shop([], []));
  const { query } = target('B', { value: 'amount', unit: 'items' }).metric;
  await expect(
    warehouse.source.validate({ kind: 'mean', query }, { signal }),
  ).rejects.toThrow(
    /^query: Shop warehouse refused the statement: operator does not exist: integer = character varying/,
  );
  await warehouse.stop();
});

const common = {
  id: 'shop',
  title: 'Shop warehouse',
  settings: 'hone.metrics.warehouses[0]',
  timeoutSeconds: 2,
  exposures: [EXPOSURES],
};

describe('a database that is not there', () => {
  const read = async (config: WarehouseConfig) => {
    const engine = createEngine(config, mockServices.logger.mock());
    try {
      return await engine.read([{ text: 'SELECT 1', parameters: [] }], signal);
    } finally {
      await engine.close();
    }
  };

  it('is told without its password', async () => {
    const refused = read({
      ...common,
      client: 'postgresql',
      connection: {
        connectionString: 'postgresql://hone:p%40ss-word@127.0.0.1:1/shop',
      },
    });
    await expect(refused).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('Shop warehouse does not answer'),
    });
    await expect(refused).rejects.not.toThrow(/p@ss-word|p%40ss-word/);
  });

  it('is told by its file', async () => {
    await expect(
      read({
        ...common,
        client: 'duckdb',
        connection: { file: '/nowhere/shop.duckdb' },
      }),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /cannot be read; check connection of hone\.metrics\.warehouses\[0\]/,
      ),
    });
  });
});
