import { randomBytes } from 'node:crypto';
import {
  createRng,
  mergeMoments,
  readSufficientStatistics,
  sufficientStatisticsQuery,
  summarize,
  welchTest,
  type GroupStatistics,
  type Moments,
  type PushDownQuery,
  type PushDownStatistic,
  type SqlStatement,
} from '@hone/inference';
import knexFactory, { type Knex } from 'knex';

interface Database {
  dialect: 'sqlite' | 'postgresql';
  knex: Knex;
  /** Runs the statement as it is, with the driver of the database. */
  run(statement: SqlStatement): Promise<Record<string, unknown>[]>;
}

const CONNECTION =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

async function withConnection<T>(
  knex: Knex,
  use: (connection: any) => T | Promise<T>,
): Promise<T> {
  const connection = await knex.client.acquireConnection();
  try {
    return await use(connection);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

const sqlite = (): Database => {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  return {
    dialect: 'sqlite',
    knex,
    run: ({ text, parameters }) =>
      withConnection(knex, connection =>
        connection.prepare(text).all(...parameters),
      ),
  };
};

const postgresql = (): Database => {
  const knex = knexFactory({ client: 'pg', connection: CONNECTION });
  return {
    dialect: 'postgresql',
    knex,
    run: ({ text, parameters }) =>
      withConnection(
        knex,
        async connection => (await connection.query(text, parameters)).rows,
      ),
  };
};

interface Event {
  user_id: string | null;
  arm: string;
  day: string;
  amount: number | null;
  items: number;
  before: number;
  paid: boolean;
}

/** Events far from 0, where plain sums lose digits; some without a user, some without an amount. */
function makeEvents(): Event[] {
  const rng = createRng('push-down');
  return Array.from({ length: 600 }, (_, i) => ({
    user_id: i % 97 === 0 ? null : `user ${rng.int(120)}`,
    arm: 'control',
    day: `2024-03-0${1 + rng.int(9)}`,
    amount: i % 41 === 0 ? null : 1e7 + rng.normal(),
    items: 1 + rng.int(5),
    before: 5e6 + rng.normal(),
    paid: rng.uniform() < 0.3,
  })).map(event => ({
    ...event,
    // The arm belongs to the unit.
    arm: Number(event.user_id?.slice(5)) % 2 ? 'treatment' : 'control',
  }));
}

const events = makeEvents();
const inArm = (arm: string) => events.filter(event => event.arm === arm);

/** Per unit of an arm: what the events add up to, null where there is nothing. */
function perUnit(arm: string, value: (event: Event) => number | null) {
  const units = new Map<string, number | null>();
  for (const event of inArm(arm)) {
    if (event.user_id === null) continue;
    const so = units.get(event.user_id) ?? null;
    const one = value(event);
    units.set(event.user_id, one === null ? so : (so ?? 0) + one);
  }
  return [...units.values()];
}

function momentsOf(values: readonly (number | null)[]): Moments {
  const found = summarize(values.filter((v): v is number => v !== null));
  if (!found.ok) throw new Error(found.detail);
  return found;
}

const databases: [string, () => Database][] = [['SQLite', sqlite]];
if (CONNECTION) databases.push(['PostgreSQL', postgresql]);

if (!CONNECTION && process.env.CI) {
  // eslint-disable-next-line jest/expect-expect -- it always fails
  it('runs on PostgreSQL in CI', () => {
    throw new Error(
      'Set BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING.',
    );
  });
}

describe.each(databases)('statistics computed in %s', (_, open) => {
  const database = open();
  const { knex, dialect } = database;
  const table = `hone push-down ${randomBytes(4).toString('hex')}`;

  beforeAll(async () => {
    await knex.schema.createTable(table, columns => {
      columns.string('user_id');
      columns.string('arm');
      columns.date('day');
      columns.double('amount');
      columns.integer('items');
      columns.decimal('before', 20, 10);
      columns.boolean('paid');
    });
    await knex.batchInsert(table, events, 100);
  });

  afterAll(async () => {
    await knex.schema.dropTable(table);
    await knex.destroy();
  });

  async function compute(
    statistic: PushDownStatistic,
    more: Partial<PushDownQuery> = {},
  ): Promise<GroupStatistics[]> {
    const query: PushDownQuery = {
      dialect,
      table,
      statistic,
      groupBy: ['arm'],
      ...more,
    };
    const rows = await database.run(sufficientStatisticsQuery(query));
    const result = readSufficientStatistics(query, rows);
    if (!result.ok) throw new Error(result.detail);
    return result.groups;
  }

  const amount = { column: 'amount', shift: 1e7 };

  it('means of rows', async () => {
    const groups = await compute({ kind: 'mean', value: amount });
    expect(groups.map(group => group.keys)).toEqual([
      ['control'],
      ['treatment'],
    ]);
    for (const { keys, moments } of groups) {
      const expected = momentsOf(inArm(String(keys[0])).map(e => e.amount));
      expect(moments!.n).toBe(expected.n);
      expect(moments!.mean).toBeCloseTo(expected.mean, 6);
      expect(moments!.m2 / expected.m2).toBeCloseTo(1, 6);
    }
  });

  it('means of units, whose events add up', async () => {
    const items = { column: 'items', shift: 12 };
    const groups = await compute(
      { kind: 'mean', value: items },
      { unit: 'user_id' },
    );
    for (const { keys, moments } of groups) {
      const expected = momentsOf(perUnit(String(keys[0]), e => e.items));
      expect(moments!.n).toBe(expected.n);
      expect(moments!.mean).toBeCloseTo(expected.mean, 10);
      expect(moments!.m2).toBeCloseTo(expected.m2, 6);
    }
  });

  it('missing values as 0', async () => {
    const [control] = await compute(
      { kind: 'mean', value: { column: 'amount' } },
      { missing: 'zero' },
    );
    const expected = momentsOf(inArm('control').map(e => e.amount ?? 0));
    expect(control.moments!.n).toBe(expected.n);
    expect(control.moments!.mean / expected.mean).toBeCloseTo(1, 12);
  });

  it('proportions of rows and of units with at least one', async () => {
    const statistic: PushDownStatistic = {
      kind: 'proportion',
      success: { column: 'paid', operator: '=', value: true },
    };
    const [control] = await compute(statistic);
    expect(control.arm).toEqual({
      kind: 'proportion',
      n: inArm('control').length,
      successes: inArm('control').filter(e => e.paid).length,
    });
    const [, treatment] = await compute(statistic, { unit: 'user_id' });
    const paid = perUnit('treatment', e => Number(e.paid));
    expect(treatment.arm).toEqual({
      kind: 'proportion',
      n: paid.length,
      successes: paid.filter(count => count! > 0).length,
    });
  });

  it('ratios and covariates, with which the tests work', async () => {
    const [control, treatment] = await compute(
      {
        kind: 'cuped-mean',
        outcome: { column: 'items', shift: 3 },
        covariate: { column: 'before', shift: 5e6 },
      },
      { unit: 'user_id' },
    );
    const items = perUnit('control', e => e.items) as number[];
    const before = perUnit('control', e => e.before) as number[];
    const { comoments } = control;
    expect(comoments!.m2X).toBeCloseTo(momentsOf(items).m2, 6);
    const mean = momentsOf(before).mean;
    const expected = before.reduce(
      (sum, x, i) => sum + (x - mean) * (items[i] - comoments!.meanX),
      0,
    );
    expect(comoments!.comoment / expected).toBeCloseTo(1, 8);
    expect(
      welchTest({
        control: control.arm,
        treatment: treatment.arm,
        effect: 'relative',
      }),
    ).toMatchObject({ ok: true });
    const ratio = await compute(
      {
        kind: 'ratio',
        numerator: amount,
        denominator: { column: 'items', shift: 3 },
      },
      {
        unit: 'user_id',
        where: [{ column: 'amount', operator: '>', value: 0.5 }],
      },
    );
    expect(ratio[0].arm).toMatchObject({ kind: 'ratio' });
    const sum = inArm('control')
      .filter(e => e.user_id !== null && e.amount !== null)
      .reduce((total, e) => total + e.amount!, 0);
    expect(ratio[0].arm).toMatchObject({
      numerator: { sum: expect.closeTo(sum, 2) },
    });
  });

  it('parts that merge into the whole', async () => {
    const statistic: PushDownStatistic = { kind: 'mean', value: amount };
    const part = async (operator: '<' | '>=') => {
      const [control] = await compute(statistic, {
        where: [{ column: 'day', operator, value: '2024-03-05' }],
      });
      return control.moments!;
    };
    const merged = mergeMoments(await part('<'), await part('>='));
    const [whole] = await compute(statistic);
    expect(merged.n).toBe(whole.moments!.n);
    expect(merged.mean).toBeCloseTo(whole.moments!.mean, 6);
    expect(merged.m2 / whole.moments!.m2).toBeCloseTo(1, 6);
  });

  it('nothing, without groups', async () => {
    const [all] = await compute(
      { kind: 'mean', value: amount },
      {
        groupBy: [],
        where: [{ column: 'arm', operator: '=', value: "' OR 1 = 1 --" }],
      },
    );
    expect(all.moments).toEqual({ n: 0, mean: 0, m2: 0 });
  });

  it('names in other letters, and never a misspelt column', async () => {
    // The driver's errors may come from another realm, so they are not known as errors here.
    await expect(
      compute({ kind: 'mean', value: { column: 'amuont' } }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/amuont/) });
    await expect(
      compute({ kind: 'mean', value: amount }, { table: `${table}; --` }),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/no such table|does not exist/),
    });
  });
});
