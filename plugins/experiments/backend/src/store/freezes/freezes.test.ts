import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  countFreezes,
  deleteFreeze,
  findFreeze,
  findFreezes,
  findFreezesBetween,
  type FreezeSubject,
  insertFreeze,
  listFreezes,
  updateFreeze,
  type FreezeRecord,
} from '.';

jest.setTimeout(40_000);

const CART = 'component:default/cart-api';
const CHECKOUT = 'group:default/checkout';
const day = (n: number) => new Date(Date.UTC(2026, 11, n));

const freeze = (change: Partial<FreezeRecord> = {}): FreezeRecord => ({
  id: 'f-1',
  title: 'Release freeze',
  from: day(20),
  to: day(24),
  scope: 'all',
  ref: null,
  reason: 'Nobody is there',
  createdBy: 'user:default/ada',
  createdAt: day(1),
  updatedAt: day(1),
  revision: 1,
  ...change,
});

describe.each(databases.eachSupportedId())('freezes, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(() => knex('freezes').delete());

  const at = async (
    when: Date,
    subject: FreezeSubject = {
      entityRefs: [CART],
      ownerRef: CHECKOUT,
      systemRefs: [],
    },
  ) =>
    (await findFreezes(knex, { ...subject, at: when })).map(found => found.id);

  it('come back as they were stored', async () => {
    const stored = freeze({ scope: 'entity', ref: CART });
    await insertFreeze(knex, stored);
    expect(await findFreeze(knex, 'f-1')).toEqual(stored);
    expect(await findFreeze(knex, 'x')).toBeUndefined();
  });

  it('hold from their beginning up to their end', async () => {
    await insertFreeze(knex, freeze());
    expect(await at(new Date(day(20).getTime() - 1))).toEqual([]);
    expect(await at(day(20))).toEqual(['f-1']);
    expect(await at(new Date(day(24).getTime() - 1))).toEqual(['f-1']);
    expect(await at(day(24))).toEqual([]);
  });

  it('concern whom they are for, what ends last first', async () => {
    await insertFreeze(knex, freeze({ id: 'all' }));
    await insertFreeze(
      knex,
      freeze({ id: 'owner', scope: 'owner', ref: CHECKOUT, to: day(26) }),
    );
    await insertFreeze(
      knex,
      freeze({ id: 'cart', scope: 'entity', ref: CART, to: day(25) }),
    );
    // A reference of one kind is not one of the other.
    await insertFreeze(
      knex,
      freeze({ id: 'no', scope: 'owner', ref: CART, to: day(27) }),
    );
    expect(await at(day(21))).toEqual(['owner', 'cart', 'all']);
    expect(
      await at(day(21), {
        entityRefs: ['component:default/x'],
        ownerRef: null,
        systemRefs: [],
      }),
    ).toEqual(['all']);
    const part = (systemRefs: string[] | null) =>
      at(day(21), { entityRefs: [CART], ownerRef: null, systemRefs });
    await insertFreeze(
      knex,
      freeze({ id: 'shop', scope: 'entity', ref: 'system:default/shop' }),
    );
    expect(await part([])).toEqual(['cart', 'all']);
    expect(await part(['system:default/shop'])).toEqual([
      'cart',
      'all',
      'shop',
    ]);
    expect(await part(['system:default/other'])).toEqual(['cart', 'all']);
    // Where nobody knows of which system a service is part, it may be any.
    expect(await part(null)).toEqual(['cart', 'all', 'shop']);
    const between = await findFreezesBetween(knex, {
      entityRefs: [CART],
      ownerRef: null,
      systemRefs: [],
      from: day(24),
      to: day(30),
      limit: 10,
    });
    expect(between.map(found => found.id)).toEqual(['cart']);
  });

  it('are listed when they touch a range', async () => {
    await insertFreeze(knex, freeze({ id: 'b' }));
    await insertFreeze(knex, freeze({ id: 'a', from: day(2), to: day(3) }));
    const ids = async (from: Date, to: Date, limit = 10) =>
      (await listFreezes(knex, { from, to, limit })).map(found => found.id);
    expect(await ids(day(1), day(30))).toEqual(['a', 'b']);
    expect(await ids(day(1), day(30), 1)).toEqual(['a']);
    expect(await ids(day(3), day(20))).toEqual([]);
    expect(await ids(day(23), day(30))).toEqual(['b']);
    expect(await countFreezes(knex, day(3))).toBe(1);
  });

  it('are written over the revision that was read, once', async () => {
    await insertFreeze(knex, freeze());
    const saved = await updateFreeze(knex, freeze({ title: 'Longer' }));
    expect(saved.revision).toBe(2);
    expect(await findFreeze(knex, 'f-1')).toEqual(saved);
    await expect(updateFreeze(knex, freeze())).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(deleteFreeze(knex, freeze())).rejects.toMatchObject({
      message: expect.stringMatching(/^The freeze Release freeze was changed/),
    });
    await deleteFreeze(knex, saved);
    expect(await findFreeze(knex, 'f-1')).toBeUndefined();
  });
});
