import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { appendEvents, listEvents } from '../events';
import { appendNotices } from '../notices';
import {
  appendLedger,
  listLedger,
  listServed,
  sumExcused,
  sumLedger,
  type LedgerRecord,
} from '.';

jest.setTimeout(60_000);

const AT = new Date('2026-11-04T10:00:00Z');
const ADA = 'user:default/ada';
const BOB = 'user:default/bob';

const entry = (
  change: Partial<Omit<LedgerRecord, 'id'>> = {},
): Omit<LedgerRecord, 'id'> => ({
  programmeId: 'p',
  personRef: ADA,
  kind: 'served',
  credit: 1,
  cycleIndex: 0,
  seatId: 's1',
  reason: 'Served',
  actor: 'service:hone-champions',
  at: AT,
  ...change,
});

describe.each(databases.eachSupportedId())('the ledger, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['ledger', 'programme_events', 'notices']) {
      await knex(table).delete();
    }
  });

  it('credits a seat and a joiner once, and adjustments each time', async () => {
    const entries = [
      entry(),
      entry({ personRef: BOB }),
      entry({ kind: 'joined', seatId: null, cycleIndex: null, credit: 2 }),
      entry({ kind: 'joined', seatId: null, cycleIndex: null, credit: 5 }),
      entry({ kind: 'adjusted', seatId: null, credit: -1 }),
      entry({ kind: 'adjusted', seatId: null, credit: -1 }),
    ];
    await appendLedger(knex, entries);
    await appendLedger(knex, [entry()]);
    await appendLedger(knex, []);
    expect(await sumLedger(knex, 'p')).toEqual(
      new Map([[ADA, { load: 1, served: 1, joined: true }]]),
    );
    expect(await sumLedger(knex, 'x')).toEqual(new Map());
  });

  it('knows who served when, and excused leave from a cycle on', async () => {
    const excused = { kind: 'excused' as const, seatId: null };
    await appendLedger(knex, [
      entry({ cycleIndex: 3, seatId: 's3' }),
      entry({ personRef: BOB, cycleIndex: 1, seatId: 's2' }),
      entry({ ...excused, cycleIndex: 2 }),
      entry({ ...excused, cycleIndex: 4 }),
      entry({ ...excused, cycleIndex: 5, programmeId: 'x' }),
    ]);
    expect(await listServed(knex, 'p')).toEqual([
      { cycleIndex: 1, personRef: BOB },
      { cycleIndex: 3, personRef: ADA },
    ]);
    expect(await sumExcused(knex, { programmeId: 'p', from: 3 })).toEqual(
      new Map([[ADA, 1]]),
    );
  });

  it('is listed page by page, newest first', async () => {
    const at = (ms: number) => new Date(AT.getTime() + ms);
    await appendLedger(knex, [
      entry({ seatId: 'a', at: at(1), reason: '2' }),
      entry({ seatId: 'b', at: at(0), reason: '1' }),
      entry({ seatId: 'c', at: at(2), reason: '3' }),
    ]);
    const first = await listLedger(knex, { programmeId: 'p', limit: 2 });
    expect(first.items.map(({ reason }) => reason)).toEqual(['3', '2']);
    expect(first.items[0]).toEqual({
      ...entry({ seatId: 'c', at: at(2), reason: '3' }),
      id: expect.any(String),
    });
    const second = await listLedger(knex, {
      programmeId: 'p',
      limit: 2,
      cursor: first.nextCursor!,
    });
    expect(second.items.map(({ reason }) => reason)).toEqual(['1']);
    expect(second.nextCursor).toBeNull();
    await expect(
      listLedger(knex, { programmeId: 'p', limit: 2, cursor: 'W10' }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('has events beside it that are listed the same way', async () => {
    const event = (type: string, ms: number) => ({
      programmeId: 'p',
      type,
      actor: ADA,
      at: new Date(AT.getTime() + ms),
      details: { n: ms },
    });
    await appendEvents(knex, [event('a', 0), event('b', 1), event('c', 1)]);
    const page = await listEvents(knex, { programmeId: 'p', limit: 2 });
    expect(page.items.map(({ type }) => type)).toEqual(['c', 'b']);
    expect(page.items[0].details).toEqual({ n: 1 });
    const next = await listEvents(knex, {
      programmeId: 'p',
      limit: 2,
      cursor: page.nextCursor!,
    });
    expect(next.items.map(({ type }) => type)).toEqual(['a']);
  });

  it('has an outbox beside it that takes the same thing once', async () => {
    const notice = (onceKey: string) => ({
      onceKey,
      kind: 'seats-open',
      recipientRef: ADA,
      programmeId: 'p',
      seatId: null,
      details: {},
      dueAt: AT,
      createdAt: AT,
    });
    await appendNotices(knex, [notice('a'), notice('b')]);
    await appendNotices(knex, [notice('a'), notice('c')]);
    const keys = await knex('notices').orderBy('once_key').pluck('once_key');
    expect(keys).toEqual(['a', 'b', 'c']);
  });
});
