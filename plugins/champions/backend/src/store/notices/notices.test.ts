import type { Knex } from 'knex';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  appendNotices,
  forgetSent,
  listNoticesDue,
  markSent,
  postponeNotice,
} from '.';

jest.setTimeout(60_000);

const at = (minute: number) => new Date(Date.UTC(2026, 10, 4, 10, minute));

const notice = (key: string, minute: number) => ({
  onceKey: key,
  kind: 'seat-starts',
  recipientRef: 'user:default/ada',
  programmeId: 'p-1',
  seatId: 'seat-1',
  details: { startDate: '2026-11-16' },
  dueAt: at(minute),
  createdAt: at(0),
});

describe.each(databases.eachSupportedId())('the outbox, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  afterAll(() => knex.destroy());
  beforeEach(() => knex('notices').delete());

  it('holds the same thing once', async () => {
    await appendNotices(knex, [notice('a', 1), notice('a', 2)]);
    await appendNotices(knex, [notice('a', 3)]);
    const due = await listNoticesDue(knex, { by: at(9), limit: 10 });
    expect(due).toEqual([
      { ...notice('a', 1), id: expect.any(String), sentAt: null },
    ]);
  });

  it('gives what is due and was not sent, the longest due first, page by page', async () => {
    await appendNotices(knex, [
      notice('c', 3),
      notice('a', 1),
      notice('b', 2),
      notice('d', 4),
    ]);
    const first = await listNoticesDue(knex, { by: at(3), limit: 2 });
    expect(first.map(one => one.onceKey)).toEqual(['a', 'b']);
    const after = first[1];
    const second = await listNoticesDue(knex, { by: at(3), after, limit: 2 });
    expect(second.map(one => one.onceKey)).toEqual(['c']);
    await markSent(knex, first[0].id, at(3));
    await postponeNotice(knex, first[1].id, at(8));
    // What was sent is not put off any more.
    await postponeNotice(knex, first[0].id, at(8));
    const left = await listNoticesDue(knex, { by: at(8), limit: 10 });
    expect(left.map(one => one.onceKey)).toEqual(['c', 'd', 'b']);
  });

  it('forgets what was sent long ago, and nothing else', async () => {
    await appendNotices(knex, [notice('a', 1), notice('b', 1)]);
    const [first] = await listNoticesDue(knex, { by: at(1), limit: 1 });
    await markSent(knex, first.id, at(2));
    await forgetSent(knex, at(1));
    expect(await knex('notices')).toHaveLength(2);
    await forgetSent(knex, at(2));
    expect((await knex('notices')).map(row => row.once_key)).toEqual(['b']);
  });
});
