import fc from 'fast-check';
import { sync } from 'node-ical';
import { Budget, DEFAULT_LIMITS } from '../Budget';
import { CalendarProblem } from '../Problems';
import { UTC } from '../zones/ZoneRules';
import { expandRule } from './expandRule';
import { readRecurrenceRule } from './RecurrenceRule';
import { readUntil } from './readUntil';

const WINDOW = { from: '1990-01-01', to: '2040-01-01' };
const SHORT = /[-:]|\.\d{3}/g;

/** Times as 2026-01-05T09:00, or as days where the start is one. */
function expand(
  start: string,
  rule: string,
  { from, to }: { from: string; to: string } = WINDOW,
  most = 60,
): string[] {
  const until = readUntil(rule);
  const times = expandRule(
    readRecurrenceRule(rule),
    Date.parse(`${start}Z`),
    { from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) },
    wall => until?.isBefore(wall, UTC) ?? false,
    new Budget(DEFAULT_LIMITS),
  );
  const found: string[] = [];
  for (const time of times) {
    found.push(new Date(time).toISOString().slice(0, 16));
    if (found.length === most) break;
  }
  return found;
}
const days = (...args: Parameters<typeof expand>) =>
  expand(...args).map(time => time.slice(0, 10));

describe('expandRule', () => {
  // Examples of RFC 5545, 3.8.5.3, in its order.
  it.each<[string, string, string, string[]]>([
    [
      'daily for 10 occurrences',
      '1997-09-02T09:00',
      'FREQ=DAILY;COUNT=10',
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map(
        d => `1997-09-${String(d).padStart(2, '0')}`,
      ),
    ],
    [
      'every other day',
      '1997-09-02T09:00',
      'FREQ=DAILY;INTERVAL=2;COUNT=4',
      ['1997-09-02', '1997-09-04', '1997-09-06', '1997-09-08'],
    ],
    [
      'every other week on Monday, Wednesday and Friday',
      '1997-09-01T09:00',
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19970920T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      [
        '1997-09-01',
        '1997-09-03',
        '1997-09-05',
        '1997-09-15',
        '1997-09-17',
        '1997-09-19',
      ],
    ],
    [
      'the first and last Sunday of every other month',
      '1997-09-07T09:00',
      'FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU',
      [
        '1997-09-07',
        '1997-09-28',
        '1997-11-02',
        '1997-11-30',
        '1998-01-04',
        '1998-01-25',
      ],
    ],
    [
      'the third-to-the-last day of the month',
      '1997-09-28T09:00',
      'FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=6',
      [
        '1997-09-28',
        '1997-10-29',
        '1997-11-28',
        '1997-12-29',
        '1998-01-29',
        '1998-02-26',
      ],
    ],
    [
      'every third year on days 1, 100 and 200',
      '1997-01-01T09:00',
      'FREQ=YEARLY;INTERVAL=3;COUNT=5;BYYEARDAY=1,100,200',
      ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09'],
    ],
    [
      'the 20th Monday of the year',
      '1997-05-19T09:00',
      'FREQ=YEARLY;BYDAY=20MO;COUNT=3',
      ['1997-05-19', '1998-05-18', '1999-05-17'],
    ],
    [
      'Monday of week 20',
      '1997-05-12T09:00',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3',
      ['1997-05-12', '1998-05-11', '1999-05-17'],
    ],
    [
      'every Friday the 13th, DTSTART first',
      '1997-09-02T09:00',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4',
      ['1997-09-02', '1998-02-13', '1998-03-13', '1998-11-13'],
    ],
    [
      'the day of the presidential election',
      '1996-11-05T09:00',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=3',
      ['1996-11-05', '2000-11-07', '2004-11-02'],
    ],
    [
      'the second-to-last weekday of the month',
      '1997-09-29T09:00',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4',
      ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30'],
    ],
    [
      'the effect of WKST=MO',
      '1997-08-05T09:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      'the effect of WKST=SU',
      '1997-08-05T09:00',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
    [
      'invalid dates are left out',
      '2007-01-15T09:00',
      'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
      ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
    ],
    [
      '29 February',
      '2024-02-29T00:00',
      'FREQ=YEARLY;COUNT=3',
      ['2024-02-29', '2028-02-29', '2032-02-29'],
    ],
    [
      'the 31st',
      '2026-01-31T00:00',
      'FREQ=MONTHLY;COUNT=3',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'week 1, which begins in the year before',
      '2025-12-29T00:00',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;COUNT=3',
      ['2025-12-29', '2027-01-04', '2028-01-03'],
    ],
  ])('finds %s', (_, start, rule, expected) => {
    expect(days(start, rule)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'FREQ=MINUTELY;INTERVAL=90;COUNT=3',
      '1997-09-02T09:00',
      ['1997-09-02T09:00', '1997-09-02T10:30', '1997-09-02T12:00'],
    ],
    [
      'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,20;COUNT=5',
      '1997-09-02T09:00',
      [
        '1997-09-02T09:00',
        '1997-09-02T09:20',
        '1997-09-02T10:00',
        '1997-09-02T10:20',
        '1997-09-03T09:00',
      ],
    ],
    [
      'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
      '1997-09-02T09:00',
      ['1997-09-02T09:00', '1997-09-02T12:00', '1997-09-02T15:00'],
    ],
    [
      'FREQ=HOURLY;BYHOUR=23;BYDAY=MO;COUNT=3',
      '2026-01-05T23:15',
      ['2026-01-05T23:15', '2026-01-12T23:15', '2026-01-19T23:15'],
    ],
  ])('finds times of %s', (rule, start, expected) => {
    expect(expand(start, rule)).toEqual(expected);
  });

  it('counts from the start, and looks at the window only', () => {
    const window = { from: '2026-03-01', to: '2026-03-04' };
    const start = '1996-01-01T09:00';
    expect(days(start, 'FREQ=DAILY', window)).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
    ]);
    expect(days(start, 'FREQ=DAILY;COUNT=20', window)).toEqual([]);
  });

  it.each([
    ['FREQ=DAILY;UNTIL=20260107', ['2026-01-05', '2026-01-06', '2026-01-07']],
    ['FREQ=DAILY;UNTIL=20260107T085959Z', ['2026-01-05', '2026-01-06']],
    [
      'FREQ=DAILY;UNTIL=20260107T090000',
      ['2026-01-05', '2026-01-06', '2026-01-07'],
    ],
  ])('ends with %s', (rule, expected) => {
    expect(days('2026-01-05T09:00', rule)).toEqual(expected);
  });

  it.each([
    'FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2',
    'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO',
    'FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15',
    'FREQ=DAILY;INTERVAL=1000000',
    'FREQ=YEARLY;BYYEARDAY=366;INTERVAL=999999',
  ])('comes to an end with %s, which never happens', rule => {
    expect(expand('2027-02-01T09:00', rule)).toEqual(['2027-02-01T09:00']);
  });

  it('stops when a rule costs too much', () => {
    expect(() =>
      expand('2026-01-01T00:00', 'FREQ=SECONDLY;BYHOUR=5;BYMONTH=13', WINDOW),
    ).toThrow(CalendarProblem);
    expect(() =>
      expand(
        '2026-01-01T00:00',
        'FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=31',
        WINDOW,
      ),
    ).toThrow('repeats too finely');
  });

  it.each([
    'FREQ=FORTNIGHTLY',
    'INTERVAL=2',
    'FREQ=DAILY;FREQ=DAILY',
    'FREQ=DAILY;BYDAY=1MO',
    'FREQ=WEEKLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYWEEKNO=2',
    'FREQ=MONTHLY;BYYEARDAY=2',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=x',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=DAILY;BYDAY=XX',
    'FREQ=DAILY;INTERVAL=99999999',
    'FREQ=DAILY;COLOUR=red',
    'FREQ',
    '',
  ])('refuses %j', rule => {
    expect(() => readRecurrenceRule(rule)).toThrow(CalendarProblem);
  });
});

const subset = (values: readonly (string | number)[], max = 3) =>
  fc.option(fc.subarray([...values], { minLength: 1, maxLength: max }), {
    nil: undefined,
  });
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NTH = [-2, -1, 1, 2, 3, 4].flatMap(n => WEEKDAYS.map(d => `${n}${d}`));
const months = subset(range(1, 12), 4);
const monthDays = subset([1, 2, 13, 15, 28, 29, 30, 31, -1, -2, -15]);
const hours = subset(range(0, 23), 2);
const positions = subset([1, 2, -1, -2], 2);
const weekStart = fc.constantFrom('MO', 'SU', 'WE');
const rules = fc.oneof(
  fc.record({
    FREQ: fc.constant('YEARLY'),
    INTERVAL: fc.integer({ min: 1, max: 3 }),
    BYMONTH: months,
    BYDAY: subset([...WEEKDAYS, ...NTH]),
    BYMONTHDAY: monthDays,
    WKST: weekStart,
  }),
  fc.record({
    FREQ: fc.constant('YEARLY'),
    BYYEARDAY: subset([1, 59, 60, 100, 365, 366, -1, -366]),
    BYHOUR: hours,
  }),
  fc.record({
    FREQ: fc.constant('YEARLY'),
    BYWEEKNO: fc.subarray([2, 10, 20, 30, 51], { minLength: 1 }),
    BYDAY: fc.subarray(WEEKDAYS, { minLength: 1 }),
    WKST: fc.constantFrom('MO', 'SU'),
  }),
  fc.record({
    FREQ: fc.constant('MONTHLY'),
    INTERVAL: fc.integer({ min: 1, max: 5 }),
    BYMONTH: months,
    BYDAY: subset([...WEEKDAYS, ...NTH]),
    BYMONTHDAY: monthDays,
    BYHOUR: hours,
  }),
  fc.record({
    FREQ: fc.constant('MONTHLY'),
    BYDAY: fc.subarray(WEEKDAYS, { minLength: 2 }),
    BYSETPOS: positions,
  }),
  fc.record({
    FREQ: fc.constant('WEEKLY'),
    INTERVAL: fc.integer({ min: 1, max: 4 }),
    BYMONTH: months,
    BYDAY: subset(WEEKDAYS, 4),
    BYHOUR: hours,
    WKST: weekStart,
  }),
  fc.record({
    FREQ: fc.constant('DAILY'),
    INTERVAL: fc.integer({ min: 1, max: 40 }),
    BYMONTH: months,
    BYDAY: subset(WEEKDAYS, 4),
    BYMONTHDAY: monthDays,
    BYHOUR: hours,
  }),
  fc.record({
    FREQ: fc.constant('HOURLY'),
    // The other library stops after 10,000 times.
    INTERVAL: fc.integer({ min: 7, max: 30 }),
    BYDAY: subset(WEEKDAYS, 4),
    BYHOUR: hours,
  }),
);
// The other library leaves BYMONTHDAY out where a weekday has a number, which RFC 5545 says limits it.
const comparable = (rule: string) =>
  !(/BYDAY=[^;]*\d/.test(rule) && rule.includes('BYMONTHDAY'));
const written = rules.map(parts =>
  Object.entries(parts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .join(';'),
);
const starts = fc
  .integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2026, 0) / 60_000 })
  .map(minutes => new Date(minutes * 60_000).toISOString().slice(0, 16));

function byNodeIcal(start: string, rule: string, from: string, to: string) {
  const parsed = sync.parseICS(
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:x',
      `DTSTART:${`${start}:00Z`.replace(SHORT, '')}`,
      `RRULE:${rule}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  const event = parsed.x;
  if (event?.type !== 'VEVENT' || !event.rrule) throw new Error('no rule');
  return event.rrule
    .between(new Date(from), new Date(to), true)
    .map(date => date.toISOString().slice(0, 16))
    .filter(time => time > start && time < to.slice(0, 16));
}

describe('expandRule beside another library', () => {
  it('finds the same times', () => {
    const window = { from: '2026-01-01T00:00', to: '2027-07-01T00:00' };
    let found = 0;
    fc.assert(
      fc.property(starts, written.filter(comparable), (start, rule) => {
        // Whether DTSTART belongs to a rule that it does not meet is a matter of opinion.
        const ours = expand(start, rule, window, 20_000).filter(
          time => time > start,
        );
        found += ours.length;
        expect(ours).toEqual(
          byNodeIcal(start, rule, `${window.from}Z`, `${window.to}Z`),
        );
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(3_000);
  });

  it('takes the first n times for COUNT=n', () => {
    fc.assert(
      fc.property(
        starts,
        written,
        fc.integer({ min: 1, max: 9 }),
        (start, rule, n) => {
          const window = { from: start, to: '2031-01-01' };
          const all = expand(start, rule, window, n);
          expect(expand(start, `${rule};COUNT=${n}`, window)).toEqual(all);
        },
      ),
    );
  });
});
