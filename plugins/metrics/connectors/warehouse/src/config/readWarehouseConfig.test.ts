import { ConfigReader } from '@backstage/config';
import { readWarehouseConfig } from './readWarehouseConfig';

const EXPOSURES = {
  id: 'flags',
  table: ['analytics', 'exposures'],
  unit: 'user_id',
  time: 'exposed_at',
  variant: 'variant',
  selector: { experiment: 'experiment_key' },
};
const DUCKDB = {
  id: 'events',
  client: 'duckdb',
  connection: { file: '/data/events.duckdb' },
  exposures: [EXPOSURES],
};
const POSTGRES = {
  id: 'shop',
  client: 'postgresql',
  connection: {
    host: 'db.example',
    user: 'hone',
    password: 'a-secret',
    database: 'shop',
  },
  exposures: [EXPOSURES],
};

const read = (...warehouses: object[]) =>
  readWarehouseConfig(
    new ConfigReader({ hone: { metrics: { warehouses } } } as never),
  );

describe('the configuration of warehouses', () => {
  it('has defaults', () => {
    expect(readWarehouseConfig(new ConfigReader({}))).toEqual([]);
    expect(read(POSTGRES, { ...DUCKDB, title: 'Events' })).toEqual([
      {
        ...POSTGRES,
        title: 'Warehouse (shop)',
        settings: 'hone.metrics.warehouses[0]',
        timeoutSeconds: 10,
        connection: { ...POSTGRES.connection, port: 5432, ssl: false },
      },
      {
        ...DUCKDB,
        title: 'Events',
        settings: 'hone.metrics.warehouses[1]',
        timeoutSeconds: 10,
      },
    ]);
    const [one] = read({
      ...POSTGRES,
      connection: { connectionString: 'postgresql://hone@db.example/shop' },
      exposures: [{ ...EXPOSURES, selector: undefined }],
    });
    expect(one.exposures[0].selector).toEqual({});
  });

  it.each<[string, object, string]>([
    [
      'id',
      { id: 'A b' },
      '.id has to be made of lower-case letters, digits and dashes, but "A b" was given',
    ],
    [
      'client',
      { client: 'oracle' },
      '.client has to be postgresql or duckdb, but "oracle" was given',
    ],
    [
      'time',
      { timeoutSeconds: 0 },
      '.timeoutSeconds has to be a whole number of seconds from 1 to 300, but 0 was given',
    ],
    [
      'exposures',
      { exposures: [] },
      '.exposures has to be a list of 1 to 20 logs of exposures',
    ],
    [
      'table',
      { exposures: [{ ...EXPOSURES, table: ['a"b'] }] },
      '.exposures.0.table.0 has to be a list of one to three names',
    ],
    [
      'column',
      { exposures: [{ ...EXPOSURES, unit: 'hone_unit' }] },
      '.exposures.0.unit has to be the name of a column',
    ],
    [
      'selector',
      { exposures: [{ ...EXPOSURES, selector: { variant: 'v' } }] },
      '.exposures.0.selector has to name a column for each key of an arm beside variant',
    ],
    [
      'two of one name',
      { exposures: [EXPOSURES, EXPOSURES] },
      '.exposures has to give each log of exposures an id of its own',
    ],
    ['stranger', { colour: 'red' }, ' has no setting "colour"'],
  ])('is refused: %s', (_, change, message) => {
    expect(() => read({ ...POSTGRES, ...change })).toThrow(
      `hone.metrics.warehouses[0]${message}`,
    );
  });

  it('is refused without repeating what a connection holds', () => {
    const refused = () =>
      read({
        ...POSTGRES,
        connection: { ...POSTGRES.connection, 'a-secret': true, host: 5 },
      });
    expect(refused).toThrow(/hone\.metrics\.warehouses\[0\]\.connection/);
    expect(refused).not.toThrow(/a-secret/);
    expect(() => read({ ...DUCKDB, connection: {} })).toThrow(
      'hone.metrics.warehouses[0].connection.file',
    );
  });

  it('is refused with an id twice', () => {
    expect(() => read(POSTGRES, { ...DUCKDB, id: 'shop' })).toThrow(
      'hone.metrics.warehouses[1].id has to be unique',
    );
  });
});
