import type { Knex } from 'knex';
import type { CalendarFetch } from '../../calendar/absences';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  callerNamed,
  testContext,
  type TestWorld,
} from '../../__testUtils__/testContext';
import { ProgrammeWorld } from '../../__testUtils__/ProgrammeWorld';
import { readCalendars } from '../../tasks/readCalendars';
import {
  addCalendar,
  listCalendarsForCaller,
  refreshCalendar,
  removeCalendar,
} from './changeCalendars';

jest.setTimeout(120_000);

const SECRET = 'https://calendar.test/secret-part/ada.ics';
const HOUR_MS = 3_600_000;
const ada = callerNamed('ada');

function ics(...events: string[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** An event from one day to another, its end left out. */
function days(from: string, to: string): string {
  return [
    'BEGIN:VEVENT',
    `UID:${from}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${to.replaceAll('-', '')}`,
    'SUMMARY:Surgery',
    'END:VEVENT',
  ].join('\r\n');
}

/** A meeting of an hour on a day. */
function meeting(day: string): string {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:meeting-${day}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART:${date}T090000Z`,
    `DTEND:${date}T100000Z`,
    'END:VEVENT',
  ].join('\r\n');
}

describe.each(databases.eachSupportedId())('calendars, %s', id => {
  let knex: Knex;
  let world: ProgrammeWorld;
  let test: TestWorld;
  let answer: string | { sentence: string };
  let asked: unknown[];

  beforeEach(async () => {
    knex = await initDatabase(id);
    world = await ProgrammeWorld.create(knex);
    test = world.world;
    asked = [];
    answer = ics(days('2026-11-16', '2026-11-30'), meeting('2026-12-01'));
    test.context.fetchCalendar = async (
      address,
      known,
    ): Promise<CalendarFetch> => {
      asked.push({ address, known });
      const at = test.clock.now();
      return typeof answer === 'string'
        ? { status: 'fresh', at, ics: answer, version: { etag: '"1"' } }
        : { status: 'failed', at, ...answer };
    };
  });
  afterEach(() => knex.destroy());

  const add = (kind: 'absence' | 'on-call' = 'absence') =>
    addCalendar(test.context, ada, { name: 'Mine', kind, url: SECRET });

  const planned = async (name: string) =>
    (await world.propose(6)).cycles
      .filter(({ seats }) => seats[0].personRef === `user:default/${name}`)
      .map(({ startDate }) => startDate);

  it('keep days and nothing else of what they say', async () => {
    expect(await add()).toMatchObject({
      name: 'Mine',
      host: 'calendar.test',
      state: 'ok',
      sentence: null,
      busy: 1,
      readAt: '2026-11-04T10:00:00.000Z',
    });
    const [row] = await knex('calendars');
    expect(JSON.stringify(row)).not.toMatch(/Surgery/);
    const [told] = await listCalendarsForCaller(test.context, ada);
    expect(JSON.stringify(told)).not.toContain('secret-part');
    expect(
      await listCalendarsForCaller(test.context, callerNamed('bob')),
    ).toEqual([]);
  });

  it('keep people from cycles in which they are away', async () => {
    await add();
    expect(await planned('ada')).not.toContain('2026-11-16');
  });

  it('are not added when they cannot be read at once', async () => {
    answer = { sentence: 'calendar.test answered 500' };
    await expect(add()).rejects.toMatchObject({
      name: 'InputError',
      message: 'url cannot be read: calendar.test answered 500',
    });
    answer = 'no calendar at all';
    await expect(add()).rejects.toMatchObject({ name: 'InputError' });
    expect(await knex('calendars')).toEqual([]);
  });

  it('keep their last good copy with its age, and count as none after thirty days', async () => {
    const { id: calendarId } = await add();
    answer = { sentence: 'calendar.test answered 500' };
    test.clock.advance(2 * HOUR_MS);
    expect(await readCalendars(test.context)).toBe(1);
    expect(await listCalendarsForCaller(test.context, ada)).toMatchObject([
      {
        state: 'stale',
        sentence: 'calendar.test answered 500',
        readAt: '2026-11-04T10:00:00.000Z',
        triedAt: '2026-11-04T12:00:00.000Z',
        busy: 1,
      },
    ]);
    const warned = await world.propose(6);
    expect(warned.warnings).toEqual([
      'A calendar of user:default/ada could not be read; its copy of 2026-11-04 is used.',
    ]);
    // Asked more and more rarely: not an hour after, but two.
    test.clock.advance(HOUR_MS);
    expect(await readCalendars(test.context)).toBe(0);
    test.clock.advance(31 * 24 * HOUR_MS);
    await refreshCalendar(test.context, ada, calendarId);
    const [gone] = await listCalendarsForCaller(test.context, ada);
    expect(gone.state).toBe('unread');
    expect(await planned('ada')).toEqual([]);
    answer = ics(meeting('2027-01-01'));
    test.clock.advance(2 * HOUR_MS);
    const back = await refreshCalendar(test.context, ada, calendarId);
    expect(back).toMatchObject({ state: 'ok', sentence: null, busy: 0 });
    expect(await planned('ada')).toHaveLength(1);
  });

  it('tell their owner after a day, and those who manage the programme after three', async () => {
    await add();
    answer = { sentence: 'calendar.test answered 500' };
    const toldTo = async () =>
      (await knex('notices').orderBy('id'))
        .filter(row => row.kind.startsWith('calendar'))
        .map(row => row.recipient_ref);
    test.clock.advance(12 * HOUR_MS);
    await readCalendars(test.context);
    expect(await toldTo()).toEqual([]);
    test.clock.advance(24 * HOUR_MS);
    await readCalendars(test.context);
    expect(await toldTo()).toEqual(['user:default/ada']);
    test.clock.advance(48 * HOUR_MS);
    await readCalendars(test.context);
    test.clock.advance(48 * HOUR_MS);
    await readCalendars(test.context);
    expect(await toldTo()).toEqual([
      'user:default/ada',
      'group:default/platform',
    ]);
    const rows = JSON.stringify(await knex('notices'));
    expect(rows).not.toContain('secret-part');
  });

  it('are read in part where something in them cannot be read, with a word about it', async () => {
    answer = ics(
      days('2026-11-16', '2026-11-30'),
      'BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:nonsense\r\nEND:VEVENT',
    );
    const added = await add();
    expect(added).toMatchObject({ state: 'partly-read', busy: 1 });
    expect(added.sentence).toMatch(/^Line \d+/);
    const { warnings } = await world.propose(6);
    expect(warnings).toEqual([
      'A calendar of user:default/ada could be read in part only; absences may be missing.',
    ]);
  });

  it('ask whether a copy holds still, and read it as a whole once a day', async () => {
    await add();
    test.clock.advance(2 * HOUR_MS);
    await readCalendars(test.context);
    test.clock.advance(24 * HOUR_MS);
    await readCalendars(test.context);
    expect(asked).toEqual([
      { address: SECRET, known: undefined },
      { address: SECRET, known: { etag: '"1"' } },
      { address: SECRET, known: {} },
    ]);
  });

  it('are read by one of several who see that they are due', async () => {
    await add();
    test.clock.advance(2 * HOUR_MS);
    const read = await Promise.all([
      readCalendars(test.context),
      readCalendars(test.context),
    ]);
    expect(read[0] + read[1]).toBe(1);
  });

  it('belong to one person, who may read them once a minute and forget them', async () => {
    const { id: calendarId } = await add();
    await expect(
      refreshCalendar(test.context, ada, calendarId),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    for (const act of [refreshCalendar, removeCalendar]) {
      await expect(
        act(test.context, callerNamed('bob'), calendarId),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    }
    await removeCalendar(test.context, ada, calendarId);
    expect(await knex('calendars')).toEqual([]);
  });

  it('of on-call times say next to which cycles somebody is on call', async () => {
    await add('on-call');
    await world.update({ rules: { onCallAdjacent: 'avoid' } });
    // Cycles from 2 Nov, 16 Nov (on call) and 30 Nov are in or beside it.
    const starts = await planned('ada');
    expect(starts).toHaveLength(1);
    expect(starts[0] > '2026-11-30').toBe(true);
  });
});

describe('calendars of nobody', () => {
  it('are not added for programs', async () => {
    const { context } = testContext(null as never, '2026-11-04T10:00:00Z');
    const program = { ...ada, actor: 'service:cron' };
    await expect(
      addCalendar(context, program, {
        name: 'Mine',
        kind: 'absence',
        url: SECRET,
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});
