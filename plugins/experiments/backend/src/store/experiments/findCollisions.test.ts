import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import { insert } from '../../__testUtils__/rows';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findCollisions } from './findCollisions';

jest.setTimeout(40_000);

const CART = 'component:default/cart-api';
const PAY = 'component:default/payments';
const METRIC = experimentRecord().metrics[0].metricId;

describe.each(databases.eachSupportedId())('findCollisions, %s', id => {
  let knex: Knex;
  let number = 0;
  beforeAll(async () => {
    knex = await initDatabase(id);
    const add = (change: Parameters<typeof experimentRecord>[0]) => {
      number += 1;
      return insert(knex, { id: `e-${number}`, number, ...change });
    };
    await add({ entityRef: CART, status: 'running' });
    await add({ entityRef: CART, status: 'closed' });
    await add({
      entityRef: PAY,
      status: 'paused',
      ownerRef: 'group:default/theirs',
      treated: { name: 't', entityRefs: [PAY, CART] },
    });
    await add({
      entityRef: CART,
      status: 'running',
      metrics: experimentRecord().metrics.map(m => ({ ...m, metricId: 'x' })),
    });
  });

  it('finds what changes a service now and is judged by the same metric', async () => {
    expect(
      await findCollisions(knex, {
        entityRefs: [CART, PAY],
        metricId: METRIC,
        scope: {
          not: { field: 'ownerRef', values: ['group:default/theirs'] },
        },
      }),
    ).toEqual([
      { key: 'EXP-001', readable: true, entityRefs: [CART] },
      {
        key: 'EXP-003',
        readable: false,
        entityRefs: expect.arrayContaining([CART, PAY]),
      },
    ]);
  });

  it('finds nothing without services, and reads nothing for nobody', async () => {
    const ask = (entityRefs: string[]) =>
      findCollisions(knex, { entityRefs, metricId: METRIC, scope: 'none' });
    expect(await ask([])).toEqual([]);
    expect((await ask([CART])).map(one => one.readable)).toEqual([
      false,
      false,
    ]);
  });
});
