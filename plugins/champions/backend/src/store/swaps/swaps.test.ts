import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { insertCycles } from '../cycles';
import { insertSeats, type SeatRecord } from '../seats';
import {
  closeSwap,
  findOpenSwaps,
  findSwap,
  insertSwap,
  listOpenSwaps,
  listSwaps,
  listSwapsToExpire,
  type SwapRecord,
} from '.';

jest.setTimeout(60_000);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute));

const seat = (change: Partial<SeatRecord> = {}): SeatRecord => ({
  id: 'seat-1',
  programmeId: 'p-1',
  cycleIndex: 1,
  region: 'All',
  position: 1,
  personRef: 'user:default/ada',
  status: 'planned',
  origin: 'planned',
  planId: 'plan-1',
  revision: 1,
  updatedAt: at(0),
  ...change,
});

const swap = (change: Partial<SwapRecord> = {}): SwapRecord => ({
  id: 'swap-1',
  programmeId: 'p-1',
  seatId: 'seat-1',
  seatRevision: 1,
  fromRef: 'user:default/ada',
  status: 'open',
  note: 'On a journey',
  askRefs: ['user:default/bob'],
  takenBy: null,
  inReturnSeatId: null,
  createdBy: 'user:default/pat',
  createdAt: at(1),
  closedBy: null,
  closedAt: null,
  revision: 1,
  ...change,
});

describe.each(databases.eachSupportedId())('swaps, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
    await insertCycles(knex, [
      {
        programmeId: 'p-1',
        index: 1,
        startDate: '2026-11-16',
        endDate: '2026-11-30',
      },
      {
        programmeId: 'p-1',
        index: 2,
        startDate: '2026-11-30',
        endDate: '2026-12-14',
      },
    ]);
    await insertSeats(knex, [seat(), seat({ id: 'seat-2', cycleIndex: 2 })]);
  });
  afterAll(() => knex.destroy());
  beforeEach(() => knex('swaps').delete());

  it('come back as they were stored', async () => {
    await insertSwap(knex, swap());
    expect(await findSwap(knex, 'swap-1')).toEqual(swap());
    expect(await findSwap(knex, 'none')).toBeUndefined();
    expect(await findOpenSwaps(knex, ['seat-1', 'seat-2'])).toEqual([swap()]);
    expect(await findOpenSwaps(knex, [])).toEqual([]);
  });

  it('are open once for a seat, whatever is asked', async () => {
    await insertSwap(knex, swap());
    await expect(
      insertSwap(knex, swap({ id: 'swap-2' })),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
  });

  it('are closed once, over the revision that was read', async () => {
    await insertSwap(knex, swap());
    const end = {
      status: 'taken',
      closedBy: 'user:default/bob',
      closedAt: at(2),
      takenBy: 'user:default/bob',
      inReturnSeatId: 'seat-2',
    } as const;
    const closed = await closeSwap(knex, swap(), end);
    expect(await findSwap(knex, 'swap-1')).toEqual(closed);
    expect(closed).toMatchObject({ ...end, revision: 2 });
    for (const read of [swap(), closed]) {
      await expect(closeSwap(knex, read, end)).rejects.toMatchObject({
        name: 'ConflictError',
      });
    }
    expect(await findOpenSwaps(knex, ['seat-1'])).toEqual([]);
    await insertSwap(knex, swap({ id: 'swap-2' }));
  });

  it('are listed newest first, page by page, by status', async () => {
    for (let i = 0; i < 5; i += 1) {
      const one = swap({ id: `s-${i}`, createdAt: at(i) });
      await insertSwap(knex, one);
      if (i < 4) {
        await closeSwap(knex, one, {
          status: i === 0 ? 'expired' : 'withdrawn',
          closedBy: 'user:default/ada',
          closedAt: at(i),
        });
      }
    }
    const options = { programmeId: 'p-1', limit: 3 };
    const first = await listSwaps(knex, options);
    const second = await listSwaps(knex, {
      ...options,
      cursor: first.nextCursor!,
    });
    const ids = [...first.items, ...second.items].map(one => one.id);
    expect(ids).toEqual(['s-4', 's-3', 's-2', 's-1', 's-0']);
    expect(second.nextCursor).toBeNull();
    const expired = await listSwaps(knex, { ...options, status: 'expired' });
    expect(expired.items.map(one => one.id)).toEqual(['s-0']);
    const none = await listSwaps(knex, { ...options, programmeId: 'p-2' });
    expect(none.items).toEqual([]);
    expect((await listOpenSwaps(knex, 10)).map(one => one.id)).toEqual(['s-4']);
  });

  it('are found to expire when a cycle begins or their seat is another', async () => {
    await insertSwap(knex, swap());
    await insertSwap(
      knex,
      swap({ id: 'swap-2', seatId: 'seat-2', createdAt: at(2) }),
    );
    const due = async (startedBy: string, after?: SwapRecord) =>
      (await listSwapsToExpire(knex, { startedBy, after, limit: 10 })).map(
        one => [one.id, one.startDate],
      );
    expect(await due('2026-11-15')).toEqual([]);
    expect(await due('2026-11-16')).toEqual([['swap-1', '2026-11-16']]);
    expect(await due('2026-11-30', swap())).toEqual([['swap-2', '2026-11-30']]);
    await knex('seats').where({ id: 'seat-2' }).update({ revision: 2 });
    expect(await due('2026-11-15')).toEqual([['swap-2', '2026-11-30']]);
  });
});
