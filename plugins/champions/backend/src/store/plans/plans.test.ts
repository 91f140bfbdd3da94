import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  findPlan,
  findPlanContent,
  insertPlan,
  listPlans,
  putPlanInForce,
  type PlanRecord,
} from '.';

jest.setTimeout(60_000);

const AT = new Date('2026-11-04T10:00:00Z');

const plan = (id: string): Omit<PlanRecord, 'version'> => ({
  id,
  programmeId: 'p',
  status: 'proposed',
  programmeRevision: 3,
  firstCycle: 0,
  cycles: 26,
  inputHash: 'ab'.repeat(32),
  numbers: [],
  warnings: ['All: 1 seat stays open.'],
  createdBy: 'user:default/pat',
  createdAt: AT,
  publishedBy: null,
  publishedAt: null,
});

describe.each(databases.eachSupportedId())('plans, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(() => knex('plans').delete());

  const insert = (key: string, keep = 10) =>
    insertPlan(knex, plan(key), { content: '{"b":1,"a":[ 2]}', keep });
  const by = { actor: 'user:default/pat', at: AT };

  it('come back as they were stored, their content byte for byte', async () => {
    const stored = await insert('a');
    expect(stored.version).toBe(1);
    expect(await findPlan(knex, 'a')).toEqual(stored);
    expect(await findPlanContent(knex, 'a')).toBe('{"b":1,"a":[ 2]}');
    expect(await findPlan(knex, 'x')).toBeUndefined();
    expect(await findPlanContent(knex, 'x')).toBeUndefined();
  });

  it('are put in force once, each in the place of the one before', async () => {
    await insert('a');
    await insert('b');
    expect(await putPlanInForce(knex, plan('a'), by)).toBe(true);
    expect(await putPlanInForce(knex, plan('b'), by)).toBe(true);
    expect(await putPlanInForce(knex, plan('a'), by)).toBe(false);
    expect((await findPlan(knex, 'a'))?.status).toBe('superseded');
    expect(await findPlan(knex, 'b')).toMatchObject({
      status: 'published',
      publishedBy: by.actor,
      publishedAt: by.at,
    });
  });

  it('that were only proposed are forgotten, the oldest first', async () => {
    await insert('a');
    await putPlanInForce(knex, plan('a'), by);
    for (const key of ['b', 'c', 'd']) await insert(key, 2);
    const { items } = await listPlans(knex, { programmeId: 'p', limit: 10 });
    expect(items.map(({ id: key, version }) => [key, version])).toEqual([
      ['d', 4],
      ['c', 3],
      ['a', 1],
    ]);
  });

  it('are listed page by page, newest first', async () => {
    for (const key of ['a', 'b', 'c']) await insert(key);
    const first = await listPlans(knex, { programmeId: 'p', limit: 2 });
    expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
    const cursor = first.nextCursor!;
    const second = await listPlans(knex, {
      programmeId: 'p',
      limit: 2,
      cursor,
    });
    expect(second.items.map(({ version }) => version)).toEqual([1]);
    await expect(
      listPlans(knex, { programmeId: 'p', limit: 2, cursor: 'WyJ4Il0' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });
});
