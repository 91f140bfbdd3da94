import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { insertCycles } from '../cycles';
import { appendHolders, insertSeats, type SeatRecord } from '../seats';
import {
  deleteFeed,
  findFeed,
  findFeedByHash,
  insertFeed,
  listFeedsOf,
  listSeatsEverOf,
  listSeatsOfFeed,
  noteReading,
  type FeedRecord,
} from '.';

jest.setTimeout(60_000);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute));

const feed: FeedRecord = {
  id: 'f-1',
  kind: 'personal',
  personRef: 'user:default/ada',
  programmeId: null,
  tokenHash: 'a'.repeat(64),
  createdAt: at(0),
  lastReadAt: null,
};

const seat = (cycleIndex: number, change: Partial<SeatRecord>): SeatRecord => ({
  id: `seat-${cycleIndex}`,
  programmeId: 'p-1',
  cycleIndex,
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

describe.each(databases.eachSupportedId())('feeds, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  afterAll(() => knex.destroy());
  beforeEach(() => knex('feeds').delete());

  it('are found by the hash of their token until they are ended', async () => {
    await insertFeed(knex, feed);
    expect(await findFeed(knex, 'f-1')).toEqual(feed);
    expect(await findFeedByHash(knex, feed.tokenHash)).toEqual(feed);
    expect(await findFeedByHash(knex, 'b'.repeat(64))).toBeUndefined();
    const { personRef } = feed;
    expect(await listFeedsOf(knex, { personRef, limit: 5 })).toEqual([feed]);
    await deleteFeed(knex, 'f-1');
    expect(await findFeedByHash(knex, feed.tokenHash)).toBeUndefined();
  });

  it('note a reading, unless that was noted lately', async () => {
    await insertFeed(knex, feed);
    const read = async (minute: number, since: number) => {
      await noteReading(knex, {
        id: 'f-1',
        at: at(minute),
        unlessSince: at(since),
      });
      return (await findFeed(knex, 'f-1'))!.lastReadAt;
    };
    expect(await read(1, 0)).toEqual(at(1));
    expect(await read(2, 0)).toEqual(at(1));
    expect(await read(3, 1)).toEqual(at(3));
  });

  it('have seats that somebody has or has had, within a range of days', async () => {
    await insertCycles(
      knex,
      ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map(
        (startDate, index, all) => ({
          programmeId: 'p-1',
          index,
          startDate,
          endDate: all[index + 1] ?? '2026-11-30',
        }),
      ),
    );
    const bob = 'user:default/bob';
    await insertSeats(knex, [
      seat(0, {}),
      seat(1, { personRef: bob }),
      seat(2, { personRef: bob }),
      seat(3, { status: 'cancelled' }),
    ]);
    const note = { origin: 'planned', actor: 'user:default/pat' } as const;
    await appendHolders(knex, [
      { seatId: 'seat-1', personRef: feed.personRef, from: at(0), ...note },
      { seatId: 'seat-1', personRef: bob, from: at(1), ...note },
    ]);
    const ever = async (endAfter: string, before: string) =>
      (
        await listSeatsEverOf(knex, {
          personRef: feed.personRef,
          endAfter,
          before,
        })
      ).map(one => one.id);
    expect(await ever('2026-11-01', '2027-01-01')).toEqual([
      'seat-0',
      'seat-1',
      'seat-3',
    ]);
    expect(await ever('2026-11-09', '2026-11-23')).toEqual(['seat-1']);
    const all = await listSeatsOfFeed(knex, {
      programmeId: 'p-1',
      endAfter: '2026-11-01',
      before: '2026-11-23',
    });
    expect(all.map(one => [one.id, one.startDate])).toEqual([
      ['seat-0', '2026-11-02'],
      ['seat-1', '2026-11-09'],
      ['seat-2', '2026-11-16'],
    ]);
  });
});
