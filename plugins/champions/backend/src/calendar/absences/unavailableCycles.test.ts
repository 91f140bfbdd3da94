import { readAbsences, type BusyTime } from './readAbsences';
import { toUnavailableCycles } from './unavailableCycles';

const ZONE = 'Europe/Berlin';
// Monday 2 March up to Sunday 15 March 2026.
const FORTNIGHT = { startDate: '2026-03-02', endDate: '2026-03-16' };
const WEEK = { startDate: '2026-03-02', endDate: '2026-03-09' };

const absent = (
  start: string,
  end: string,
  kind: BusyTime['kind'] = 'busy',
): BusyTime => ({
  start: new Date(start),
  end: new Date(end),
  allDay: null,
  kind,
});
/** Whole days from a date in March, in Berlin's winter time. */
const days = (first: number, count: number, kind?: BusyTime['kind']) => {
  const midnight = (day: number) =>
    new Date(Date.UTC(2026, 2, day) - 3_600_000).toISOString();
  return absent(midnight(first), midnight(first + count), kind);
};
const only = (busy: BusyTime[], cycle = FORTNIGHT, rules = {}) =>
  toUnavailableCycles(busy, [cycle], { zone: ZONE, ...rules })[0];

describe('toUnavailableCycles', () => {
  it.each([
    ['nobody is away', [], 0, false],
    ['two days', [days(2, 2)], 2, false],
    ['three days', [days(2, 3)], 3, true],
    [
      'three days here and there',
      [days(2, 1), days(5, 1), days(13, 1)],
      3,
      true,
    ],
    ['a weekend in between', [days(6, 4)], 2, false],
    ['all of it and more', [days(1, 20)], 10, true],
    ['a day told twice', [days(2, 2), days(2, 2)], 2, false],
    ['only weekends', [days(7, 2), days(14, 2)], 0, false],
    ['what ended before', [days(1, 1)], 0, false],
    ['what begins after', [days(16, 5)], 0, false],
  ])('%s', (_, busy, absentDays, unavailable) => {
    expect(only(busy)).toEqual({ absentDays, unavailable, workingDays: 10 });
  });

  it.each([
    // 09:00 to 13:00 in Berlin is half of a day from nine to five.
    ['a morning', [['08:00', '12:00']], 1],
    ['a minute less', [['08:00', '11:59']], 0],
    ['a night', [['17:00', '23:00']], 0],
    [
      'meetings that fill the day',
      [
        ['08:00', '10:00'],
        ['10:00', '12:00'],
        ['12:00', '15:59'],
      ],
      0,
    ],
  ])('counts %s as it is', (_, times, absentDays) => {
    const busy = times.map(([from, to]) =>
      absent(`2026-03-03T${from}:00Z`, `2026-03-03T${to}:00Z`),
    );
    expect(only(busy).absentDays).toBe(absentDays);
  });

  it.each<[BusyTime['kind'], boolean]>([
    ['busy', true],
    ['out-of-office', true],
    ['tentative', false],
    ['working-elsewhere', false],
  ])('a week that is %s: %s', (kind, unavailable) => {
    expect(only([days(2, 5, kind)], WEEK).unavailable).toBe(unavailable);
  });

  it('has rules for other cycles, weeks and hours', () => {
    expect(only([days(2, 1)], WEEK)).toMatchObject({ unavailable: false });
    expect(only([days(2, 2)], WEEK)).toMatchObject({ unavailable: true });
    expect(only([days(2, 5)], WEEK, { threshold: 1 })).toMatchObject({
      absentDays: 5,
      unavailable: false,
    });
    expect(only([days(2, 1)], WEEK, { threshold: 0 })).toMatchObject({
      unavailable: true,
    });
    const fridayOff = { workingDays: [7, 1, 2, 3, 4] };
    expect(only([days(6, 2)], WEEK, fridayOff)).toEqual({
      absentDays: 0,
      workingDays: 5,
      unavailable: false,
    });
    const nights = { workingHours: { from: 0, to: 24 } };
    const half = absent('2026-03-02T23:00:00Z', '2026-03-03T11:00:00Z');
    expect(only([half], WEEK, nights).absentDays).toBe(1);
  });

  it('counts all days of a cycle without working days', () => {
    const weekend = { startDate: '2026-03-07', endDate: '2026-03-09' };
    expect(only([days(7, 1)], weekend)).toEqual({
      absentDays: 1,
      workingDays: 2,
      unavailable: true,
    });
  });

  it('has ten working days in a fortnight in which the clocks are set', () => {
    const march = { startDate: '2026-03-23', endDate: '2026-04-06' };
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART;VALUE=DATE:20260330',
      'DTEND;VALUE=DATE:20260402',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    for (const zone of [ZONE, 'America/New_York', 'Australia/Lord_Howe']) {
      const { busy } = readAbsences(text, {
        from: new Date('2026-03-01'),
        to: new Date('2026-05-01'),
        zone,
      });
      expect(toUnavailableCycles(busy, [march], { zone })).toEqual([
        { absentDays: 3, workingDays: 10, unavailable: true },
      ]);
    }
  });

  it('answers for each cycle in order', () => {
    const cycles = [WEEK, { startDate: '2026-03-09', endDate: '2026-03-16' }];
    const answers = toUnavailableCycles([days(9, 5)], cycles, { zone: ZONE });
    expect(answers.map(answer => answer.unavailable)).toEqual([false, true]);
  });

  it('refuses a cycle that is none', () => {
    expect(() =>
      only([], { startDate: '2026-03-16', endDate: '2026-03-02' }),
    ).toThrow('A cycle needs a first day, a later end');
    expect(() => only([], WEEK, { zone: 'Nowhere' })).toThrow('Nowhere');
  });
});
