import { createRng } from '@hone/inference';
import {
  at,
  shop,
  target,
  WINDOW,
  type Exposure,
  type Outcome,
} from './__testUtils__/shop';
import { startWarehouse, type TestWarehouse } from './__testUtils__/warehouses';

jest.setTimeout(60_000);

const { signal } = new AbortController();

const sum = (values: number[]) => values.reduce((total, v) => total + v, 0);

function momentsOf(values: number[]) {
  const mean = sum(values) / values.length;
  return { mean, m2: sum(values.map(v => (v - mean) ** 2)) };
}

function products(x: number[], y: number[]) {
  const [a, b] = [momentsOf(x).mean, momentsOf(y).mean];
  return sum(x.map((v, i) => (v - a) * (y[i] - b)));
}

describe.each(['postgresql', 'duckdb'] as const)('moments in %s', client => {
  let warehouse: TestWarehouse;
  beforeEach(async () => {
    warehouse = await startWarehouse(client);
  });
  afterEach(() => warehouse.stop());

  const read = (...of: Parameters<typeof target>) =>
    warehouse.source.readMoments(target(...of), WINDOW, { signal });

  it('count a unit once, with what it did since it was first exposed', async () => {
    await warehouse.run(
      shop(
        [
          ['ann', at('01:00'), 'B'],
          ['ann', at('03:00'), 'B'],
          ['ann', at('05:00'), 'B'],
          ['bob', at('02:00'), 'B'],
          ['cay', at('02:00'), 'A'],
          // Before the window, and at its end, which is not part of it.
          ['dan', at('23:00', '2026-05-31'), 'B'],
          ['eve', at('12:00'), 'B'],
        ],
        [
          ['ann', at('00:59'), 100],
          ['ann', at('01:00'), 7],
          ['ann', at('11:59'), 5],
          ['ann', at('12:00'), 100],
          ['ann', at('04:00'), null],
          ['cay', at('03:00'), 4],
          ['dan', at('04:00'), 100],
          ['zoe', at('04:00'), 100],
        ],
      ),
    );
    expect(await read('B')).toEqual({
      n: 2,
      successes: null,
      mean: 6,
      m2: 72,
      covariate: null,
      unitsInSeveralArms: 0,
      repeatedExposures: 2,
      resolvedQuery: expect.stringContaining('hone_seen'),
      warnings: [],
    });
    expect(await read('A')).toMatchObject({ n: 1, mean: 4, m2: 0 });
    expect(await read('C')).toMatchObject({
      n: 0,
      mean: null,
      m2: null,
      unitsInSeveralArms: 0,
      repeatedExposures: 0,
    });
  });

  it('leave out units that saw several variants, and count them', async () => {
    await warehouse.run(
      shop(
        [
          ['ann', at('01:00'), 'B'],
          ['bob', at('01:00'), 'B'],
          ['bob', at('02:00'), 'A'],
          ['cay', at('01:00'), 'C'],
          ['cay', at('01:00'), 'A'],
          ['dan', at('01:00'), 'A'],
          // Another experiment and an exposure without a variant are no second arm.
          ['ann', at('01:00'), 'A', 'other'],
          ['ann', at('01:00'), null],
        ],
        [
          ['ann', at('02:00'), 1],
          ['bob', at('03:00'), 100],
        ],
      ),
    );
    expect(await read('B')).toMatchObject({
      n: 1,
      mean: 1,
      unitsInSeveralArms: 1,
      repeatedExposures: 0,
    });
    expect(await read('A')).toMatchObject({
      n: 1,
      mean: 0,
      unitsInSeveralArms: 2,
    });
  });

  it('of a proportion are units with a row that fits, of those of the service', async () => {
    await warehouse.run(
      shop(
        ['ann', 'bob', 'cay', 'dan'].map(
          (user): Exposure => [user, at('01:00'), 'B'],
        ),
        [
          ['ann', at('02:00'), 1],
          ['ann', at('03:00'), 1],
          ['bob', at('02:00'), 1, { kind: 'refused' }],
          ['cay', at('02:00'), 1, { service: 'search' }],
        ],
      ),
    );
    const query = { where: 'kind = paid' };
    expect(await read('B', query, 'proportion')).toMatchObject({
      n: 4,
      successes: 2,
      mean: 0.5,
      m2: 1,
    });
    expect(
      await read('B', { ...query, service: 'service' }, 'proportion'),
    ).toMatchObject({ n: 4, successes: 1 });
    expect(
      await read('B', { ...query, covariateDays: '7' }, 'proportion'),
    ).toMatchObject({
      successes: 2,
      covariate: { mean: 0, m2: 0, comoment: 0 },
    });
  });

  it('of values and of ratios, with what units did before, are those of the units', async () => {
    const rng = createRng('warehouse');
    const users = Array.from({ length: 60 }, (_, i) => {
      const level = 20 * Math.exp(rng.normal());
      const one = () => ({
        amount: level + rng.normal(),
        items: 1 + Math.floor(rng.uniform() * 5),
      });
      return { name: `u${i}`, before: one(), after: one() };
    });
    await warehouse.run(
      shop(
        users.map((user): Exposure => [user.name, at('02:00'), 'B']),
        users.flatMap((user): Outcome[] => [
          [
            user.name,
            at('01:00', '2026-05-30'),
            user.before.amount,
            user.before,
          ],
          [user.name, at('03:00'), user.after.amount, user.after],
          // Longer ago than the covariate looks back.
          [user.name, at('01:59', '2026-05-25'), 1_000],
        ]),
      ),
    );
    const after = users.map(user => user.after.amount);
    const before = users.map(user => user.before.amount);
    const mean = await read('B', { value: 'amount', covariateDays: '7' });
    expect(mean).toMatchObject({
      n: 60,
      mean: expect.closeTo(momentsOf(after).mean, 9),
      m2: expect.closeTo(momentsOf(after).m2, 6),
      covariate: {
        mean: expect.closeTo(momentsOf(before).mean, 9),
        m2: expect.closeTo(momentsOf(before).m2, 6),
        comoment: expect.closeTo(products(after, before), 6),
      },
    });

    const linearised = (side: 'after' | 'before') => {
      const x = users.map(user => user[side].amount);
      const y = users.map(user => user[side].items);
      const ratio = momentsOf(x).mean / momentsOf(y).mean;
      return x.map(
        (value, i) => ratio + (value - ratio * y[i]) / momentsOf(y).mean,
      );
    };
    const [z, c] = [linearised('after'), linearised('before')];
    const query = { numerator: 'amount', denominator: 'items' };
    const expected = {
      n: 60,
      mean: expect.closeTo(momentsOf(z).mean, 9),
      m2: expect.closeTo(momentsOf(z).m2, 6),
    };
    expect(await read('B', query)).toMatchObject({
      ...expected,
      covariate: null,
    });
    expect(await read('B', { ...query, covariateDays: '7' })).toMatchObject({
      ...expected,
      covariate: {
        mean: expect.closeTo(momentsOf(c).mean, 9),
        m2: expect.closeTo(momentsOf(c).m2, 6),
        comoment: expect.closeTo(products(z, c), 6),
      },
    });
  });

  it('of a ratio without a denominator are units without a mean', async () => {
    await warehouse.run(shop([['ann', at('01:00'), 'B']], []));
    const query = { numerator: 'amount', denominator: 'items' };
    const withAndWithout: Record<string, string>[] = [
      {},
      { covariateDays: '7' },
    ];
    for (const covariateDays of withAndWithout) {
      expect(await read('B', { ...query, ...covariateDays })).toMatchObject({
        n: 1,
        mean: null,
        m2: null,
        covariate: null,
      });
    }
  });
});

it('PostgreSQL goes through the outcomes once, not once per unit', async () => {
  const warehouse = await startWarehouse('postgresql');
  await warehouse.run(
    shop([['ann', at('01:00'), 'B']], [['ann', at('02:00'), 1]]),
  );
  const { resolvedQuery } = await warehouse.source.readMoments(
    target('B'),
    WINDOW,
    { signal },
  );
  const [statement, bound] = resolvedQuery.split('\n-- ');
  const parameters = [...bound.matchAll(/\$\d+ = '([^']*)'/g)].map(
    found => found[1],
  );
  const [plan] = await warehouse.engine.read(
    [{ text: `EXPLAIN ${statement}`, parameters }],
    signal,
  );
  const lines = plan.map(row => row['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Hash|Merge/);
  expect(lines).not.toContain('Nested Loop');
  await warehouse.stop();
});
