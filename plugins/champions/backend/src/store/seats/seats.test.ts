import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  closeCycle,
  countClosedCycles,
  findCycles,
  findLastCycle,
  insertCycles,
  listCycles,
  listUnclosedCycles,
} from '../cycles';
import {
  appendHolders,
  countSeatsAhead,
  emptySeats,
  findSeat,
  findSeats,
  insertSeats,
  listHolders,
  listSeatsOfCycles,
  listSeatsOfPeople,
  listSeatsOfProgrammes,
  markServed,
  setPlanOfSeats,
  updateSeat,
  type SeatRecord,
} from '.';

jest.setTimeout(60_000);

const AT = new Date('2026-11-04T10:00:00Z');

const seat = (id: string, change: Partial<SeatRecord> = {}): SeatRecord => ({
  id,
  programmeId: 'p',
  cycleIndex: 0,
  region: 'All',
  position: 1,
  personRef: 'user:default/ada',
  status: 'planned',
  origin: 'planned',
  planId: 'plan-1',
  revision: 1,
  updatedAt: AT,
  ...change,
});

const cycle = (index: number, startDate: string, endDate: string) => ({
  programmeId: 'p',
  index,
  startDate,
  endDate,
});

describe.each(databases.eachSupportedId())('cycles and seats, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['cycles', 'seats', 'seat_holders']) {
      await knex(table).delete();
    }
    await insertCycles(knex, [
      cycle(0, '2026-11-02', '2026-11-16'),
      cycle(1, '2026-11-16', '2026-11-30'),
      cycle(2, '2026-11-30', '2026-12-14'),
    ]);
  });

  it('cycles stay as they are when they are published again', async () => {
    await insertCycles(knex, [
      cycle(2, '2027-01-01', '2027-01-15'),
      cycle(3, '2026-12-14', '2026-12-28'),
    ]);
    expect(
      (await findCycles(knex, 'p', [3, 2])).map(({ startDate }) => startDate),
    ).toEqual(['2026-11-30', '2026-12-14']);
    expect((await findLastCycle(knex, 'p'))?.index).toBe(3);
    expect(await findLastCycle(knex, 'x')).toBeUndefined();
    const touched = await listCycles(knex, {
      programmeId: 'p',
      from: '2026-11-15',
      to: '2026-11-30',
      limit: 10,
    });
    expect(touched.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('cycles are closed once', async () => {
    const open = async (endedBy: string, programmeId?: string) =>
      (await listUnclosedCycles(knex, { endedBy, programmeId, limit: 10 })).map(
        ({ index }) => index,
      );
    expect(await open('2026-11-15')).toEqual([]);
    expect(await open('2026-11-30')).toEqual([0, 1]);
    expect(await open('2026-11-30', 'x')).toEqual([]);
    const first = { programmeId: 'p', index: 0 };
    expect(await closeCycle(knex, first, AT)).toBe(true);
    expect(await closeCycle(knex, first, AT)).toBe(false);
    expect(await open('2026-11-30', 'p')).toEqual([1]);
    expect(await countClosedCycles(knex, 'p')).toBe(1);
    expect((await findCycles(knex, 'p', [0]))[0].closedAt).toEqual(AT);
  });

  it('seats come back as they were stored, with their days', async () => {
    await insertSeats(knex, [seat('a')]);
    expect(await findSeat(knex, 'a')).toEqual({
      ...seat('a'),
      startDate: '2026-11-02',
      endDate: '2026-11-16',
    });
    expect(await findSeat(knex, 'x')).toBeUndefined();
    expect(await findSeats(knex, [])).toEqual([]);
    expect((await findSeats(knex, ['x', 'a'])).map(s => s.id)).toEqual(['a']);
  });

  it('seats are written over the revision that was read, once', async () => {
    await insertSeats(knex, [seat('a')]);
    const saved = await updateSeat(knex, seat('a', { origin: 'swapped' }));
    expect(saved.revision).toBe(2);
    expect(await findSeat(knex, 'a')).toMatchObject(saved);
    await expect(updateSeat(knex, seat('a'))).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });

  it('nobody has two seats of a cycle, but who lost one may have another', async () => {
    await insertSeats(knex, [
      seat('a'),
      seat('b', { position: 2, personRef: null, origin: 'open' }),
      seat('c', { position: 3, personRef: null, origin: 'open' }),
    ]);
    await expect(
      insertSeats(knex, [seat('d', { position: 4 })]),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    await expect(
      insertSeats(knex, [seat('d', { personRef: 'user:default/bob' })]),
    ).rejects.toMatchObject({ message: expect.stringMatching(/unique/i) });
    await emptySeats(knex, ['a']);
    await updateSeat(knex, seat('b', { position: 2 }));
    await updateSeat(
      knex,
      seat('b', { position: 2, revision: 2, status: 'cancelled' }),
    );
    await updateSeat(knex, seat('c', { position: 3 }));
    expect((await findSeat(knex, 'a'))?.personRef).toBeNull();
    expect((await findSeat(knex, 'c'))?.personRef).toBe('user:default/ada');
  });

  it('seats are listed by cycles, people and programmes', async () => {
    const bob = 'user:default/bob';
    await insertSeats(knex, [
      seat('a'),
      seat('b', { cycleIndex: 1, personRef: bob }),
      seat('c', { cycleIndex: 2 }),
      seat('d', {
        cycleIndex: 2,
        position: 2,
        personRef: bob,
        status: 'cancelled',
      }),
      seat('e', {
        cycleIndex: 2,
        position: 3,
        personRef: null,
        origin: 'open',
      }),
    ]);
    const ids = (seats: { id: string }[]) => seats.map(one => one.id);
    const cycles = { programmeId: 'p', from: 1, to: 3 };
    expect(ids(await listSeatsOfCycles(knex, cycles))).toEqual(['b', 'c', 'e']);
    expect(
      ids(await listSeatsOfCycles(knex, { ...cycles, withCancelled: true })),
    ).toEqual(['b', 'c', 'd', 'e']);
    const of = { personRefs: ['user:default/ada', bob] };
    expect(
      ids(await listSeatsOfPeople(knex, { ...of, endAfter: '2026-11-15' })),
    ).toEqual(['a', 'b', 'c']);
    expect(
      ids(
        await listSeatsOfPeople(knex, {
          ...of,
          endAfter: '2026-11-16',
          before: '2026-11-30',
          programmeId: 'p',
        }),
      ),
    ).toEqual(['b']);
    expect(
      await listSeatsOfPeople(knex, {
        ...of,
        endAfter: '2026-11-16',
        programmeId: 'x',
      }),
    ).toEqual([]);
    const range = { endAfter: '2026-11-16', before: '2026-12-01' };
    expect(
      ids(await listSeatsOfProgrammes(knex, { programmeIds: ['p'], ...range })),
    ).toEqual(['b', 'c', 'e']);
    expect(await countSeatsAhead(knex, { programmeId: 'p', from: 1 })).toEqual(
      new Map([
        ['user:default/ada', 1],
        [bob, 1],
      ]),
    );
  });

  it('serving and a new plan are no change of a seat', async () => {
    await insertSeats(knex, [seat('a')]);
    await markServed(knex, ['a']);
    await setPlanOfSeats(knex, ['a'], 'plan-2');
    await markServed(knex, []);
    expect(await findSeat(knex, 'a')).toMatchObject({
      status: 'served',
      planId: 'plan-2',
      revision: 1,
    });
  });

  it('holders are told in the order of time', async () => {
    const holder = (seatId: string, at: string, personRef: string | null) => ({
      seatId,
      personRef,
      from: new Date(at),
      origin: 'planned' as const,
      actor: 'user:default/pat',
    });
    await appendHolders(knex, [
      holder('a', '2026-11-02T00:00:00Z', 'user:default/bob'),
      holder('b', '2026-11-02T00:00:00Z', null),
      holder('a', '2026-11-01T00:00:00Z', 'user:default/ada'),
      holder('a', '2026-11-02T00:00:00Z', 'user:default/cyd'),
    ]);
    expect(
      (await listHolders(knex, ['a'])).map(({ personRef }) => personRef),
    ).toEqual(['user:default/ada', 'user:default/bob', 'user:default/cyd']);
    expect(await listHolders(knex, [])).toEqual([]);
  });
});
