import { CalendarUnreadable } from './CalendarUnreadable';
import { readAbsences } from './readAbsences';

const HEAD = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN'];
const ics = (...lines: string[]) =>
  [...HEAD, ...lines, 'END:VCALENDAR', ''].join('\r\n');
const vevent = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'DTSTAMP:20260101T000000Z',
  ...lines,
  'END:VEVENT',
];
const OPTIONS = {
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2027-01-01T00:00:00Z'),
  zone: 'Europe/Berlin',
};
const read = (text: string, options: Partial<typeof OPTIONS> = {}) =>
  readAbsences(text, { ...OPTIONS, ...options });
const short = (date: Date) => date.toISOString().slice(0, 16);
/** "2026-01-05T08:00 2026-01-05T09:00 busy", in UTC. */
const told = (text: string, options: Partial<typeof OPTIONS> = {}) => {
  const { busy, warnings } = read(text, options);
  expect(warnings).toEqual([]);
  return busy.map(b => `${short(b.start)} ${short(b.end)} ${b.kind}`);
};
const starts = (text: string, options: Partial<typeof OPTIONS> = {}) =>
  told(text, options).map(line => line.slice(0, 16));

describe('readAbsences', () => {
  it('reads an all-day absence as days of the person', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;VALUE=DATE:20260302',
        'DTEND;VALUE=DATE:20260307',
      ),
    );
    expect(read(text)).toEqual({
      busy: [
        {
          start: new Date('2026-03-01T23:00:00Z'),
          end: new Date('2026-03-06T23:00:00Z'),
          allDay: { from: '2026-03-02', to: '2026-03-07' },
          kind: 'busy',
        },
      ],
      read: 'whole',
      warnings: [],
    });
    const [there] = read(text, { zone: 'Pacific/Apia' }).busy;
    expect(there.start).toEqual(new Date('2026-03-01T11:00:00Z'));
    expect(there.allDay).toEqual({ from: '2026-03-02', to: '2026-03-07' });
  });

  it('lets nothing but times out', () => {
    const secret = 'Surgery with Dr. Adams';
    const text = ics(
      ...vevent(
        `UID:${secret}`,
        `SUMMARY:${secret}`,
        `DESCRIPTION:${secret}`,
        `ATTENDEE;CN="${secret}":mailto:adams@example.com`,
        `CATEGORIES:${secret}`,
        `${secret}`,
        'DTSTART:20260302T090000Z',
        'DTEND:20260302T100000Z',
      ),
      ...vevent(
        `DTSTART;TZID=${secret}!:20260303T090000`,
        'DTEND:20260303T100000Z',
      ),
      ...vevent(`DTSTART:${secret}`),
      ...vevent('DTSTART:20260304T090000Z', `RRULE:${secret}`),
      ...vevent('DTSTART:20260304T090000Z', `DURATION:${secret}`),
    );
    const reading = read(text);
    expect(reading.warnings).toHaveLength(5);
    expect(JSON.stringify(reading)).not.toMatch(/Surgery|Adams/);
  });

  it.each([
    ['TRANSP:TRANSPARENT', undefined],
    ['TRANSP:OPAQUE', 'busy'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', undefined],
    ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'busy'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', 'tentative'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', 'out-of-office'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', 'working-elsewhere'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF\r\nTRANSP:TRANSPARENT', 'out-of-office'],
    ['X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nTRANSP:TRANSPARENT', undefined],
    ['STATUS:TENTATIVE', 'tentative'],
    ['STATUS:CONFIRMED', 'busy'],
    ['STATUS:CANCELLED', undefined],
  ])('takes %j for %s', (line, kind) => {
    const text = ics(...vevent('UID:a', 'DTSTART;VALUE=DATE:20260302', line));
    expect(read(text).busy.map(b => b.kind)).toEqual(kind ? [kind] : []);
  });

  it('reads a series of Outlook: a Windows zone, moved and cancelled times', () => {
    const zone = 'TZID=W. Europe Standard Time';
    const text = ics(
      'METHOD:PUBLISH',
      'X-WR-RELCALID:{0000002E-1}',
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
      ...vevent(
        'UID:040000008200E00074C5B7101A82E008',
        'RRULE:FREQ=WEEKLY;UNTIL=20260413T070000Z;INTERVAL=1;BYDAY=MO;WKST=MO',
        `EXDATE;${zone}:20260316T090000,20260323T090000`,
        'SUMMARY;LANGUAGE=de:Gebucht',
        `DTSTART;${zone}:20260309T090000`,
        `DTEND;${zone}:20260309T100000`,
        'CLASS:PUBLIC',
        'TRANSP:OPAQUE',
        'SEQUENCE:2',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      ),
      ...vevent(
        'UID:040000008200E00074C5B7101A82E008',
        `RECURRENCE-ID;${zone}:20260330T090000`,
        `DTSTART;${zone}:20260331T140000`,
        `DTEND;${zone}:20260331T143000`,
        'SEQUENCE:3',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
      ),
      ...vevent(
        'UID:040000008200E00074C5B7101A82E008',
        `RECURRENCE-ID;${zone}:20260406T090000`,
        `DTSTART;${zone}:20260406T090000`,
        `DTEND;${zone}:20260406T100000`,
        'STATUS:CANCELLED',
      ),
    );
    expect(told(text)).toEqual([
      '2026-03-09T08:00 2026-03-09T09:00 busy',
      '2026-03-31T12:00 2026-03-31T12:30 out-of-office',
      '2026-04-13T07:00 2026-04-13T08:00 busy',
    ]);
  });

  it('reads a calendar of Google: IANA zones, all-day series, times in UTC', () => {
    const text = ics(
      'X-WR-CALNAME:bo@example.com',
      'X-WR-TIMEZONE:America/New_York',
      ...vevent(
        'DTSTART;TZID=America/New_York:20260302T083000',
        'DTEND;TZID=America/New_York:20260302T093000',
        'RRULE:FREQ=DAILY;COUNT=3',
        'UID:one@google.com',
      ),
      ...vevent(
        'DTSTART;VALUE=DATE:20260105',
        'DTEND;VALUE=DATE:20260106',
        'RRULE:FREQ=MONTHLY;UNTIL=20260304;BYDAY=1MO',
        'EXDATE;VALUE=DATE:20260202',
        'UID:two@google.com',
        'TRANSP:OPAQUE',
      ),
      ...vevent(
        'DTSTART:20260401T120000Z',
        'DTEND:20260401T130000Z',
        'UID:three@google.com',
      ),
    );
    expect(told(text, { zone: 'America/New_York' })).toEqual([
      '2026-01-05T05:00 2026-01-06T05:00 busy',
      '2026-03-02T05:00 2026-03-03T05:00 busy',
      '2026-03-02T13:30 2026-03-02T14:30 busy',
      '2026-03-03T13:30 2026-03-03T14:30 busy',
      '2026-03-04T13:30 2026-03-04T14:30 busy',
      '2026-04-01T12:00 2026-04-01T13:00 busy',
    ]);
  });

  it('reads a calendar of Apple: floating times, durations, alarms, folds', () => {
    const text = ics(
      'CALSCALE:GREGORIAN',
      ...vevent(
        'UID:6D1B',
        'DTSTART:20260329T01300',
        ' 0',
        'DURATION:P1DT2H',
        'BEGIN:VALARM',
        'TRIGGER;VALUE=DURATION:-PT15M',
        'DURATION:PT5M',
        'DESCRIPTION:not',
        'END:VALARM',
        'X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC',
      ),
    );
    // A day of the calendar, which has 23 hours there, and two hours.
    expect(told(text)).toEqual(['2026-03-29T00:30 2026-03-30T01:30 busy']);
    expect(told(text, { zone: 'Asia/Kathmandu' })).toEqual([
      '2026-03-28T19:45 2026-03-29T21:45 busy',
    ]);
  });

  it('keeps nine o’clock at nine when the clocks are set', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;TZID=Europe/Berlin:20260322T090000',
        'DTEND;TZID=Europe/Berlin:20260322T100000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(starts(text)).toEqual(['2026-03-22T08:00', '2026-03-29T07:00']);
  });

  it('reads times in a gap and in an overlap of the clocks', () => {
    const at = (time: string) =>
      starts(
        ics(
          ...vevent(
            'UID:a',
            `DTSTART;TZID=Europe/Berlin:${time}`,
            'DURATION:PT1H',
          ),
        ),
      );
    expect(at('20260329T023000')).toEqual(['2026-03-29T01:30']);
    expect(at('20261025T023000')).toEqual(['2026-10-25T00:30']);
    expect(at('20261025T033000')).toEqual(['2026-10-25T02:30']);
  });

  it('takes the exact length of an event that crosses a change of the clocks', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;TZID=Europe/Berlin:20260321T220000',
        'DTEND;TZID=Europe/Berlin:20260322T060000',
        'RRULE:FREQ=WEEKLY;COUNT=2',
      ),
    );
    expect(told(text)).toEqual([
      '2026-03-21T21:00 2026-03-22T05:00 busy',
      '2026-03-28T21:00 2026-03-29T05:00 busy',
    ]);
  });

  it('has all-day absences on the day that Apia left out, and around it', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;VALUE=DATE:20111229',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
    );
    const { busy } = read(text, {
      zone: 'Pacific/Apia',
      from: new Date('2011-12-01T00:00:00Z'),
      to: new Date('2012-02-01T00:00:00Z'),
    });
    expect(busy.map(b => [short(b.start), short(b.end)])).toEqual([
      ['2011-12-29T10:00', '2011-12-30T10:00'],
      // 31 December followed 29 December.
      ['2011-12-30T10:00', '2011-12-31T10:00'],
    ]);
  });

  it('reads further dates and periods', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART:20260301T090000Z',
        'DTEND:20260301T100000Z',
        'RDATE:20260305T090000Z,20260301T090000Z',
        'RDATE;VALUE=PERIOD:20260306T090000Z/20260306T120000Z,20260307T090000Z/PT4H',
      ),
    );
    expect(told(text)).toEqual([
      '2026-03-01T09:00 2026-03-01T10:00 busy',
      '2026-03-05T09:00 2026-03-05T10:00 busy',
      '2026-03-06T09:00 2026-03-06T12:00 busy',
      '2026-03-07T09:00 2026-03-07T13:00 busy',
    ]);
  });

  it('leaves a time out by an instant in another zone, or by a day', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;TZID=Europe/Berlin:20260302T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=4',
        'EXDATE:20260303T080000Z',
        'EXDATE;VALUE=DATE:20260304',
      ),
    );
    expect(starts(text)).toEqual(['2026-03-02T08:00', '2026-03-05T08:00']);
  });

  it('moves this and all later times', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;TZID=Europe/Berlin:20260323T090000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=8',
      ),
      ...vevent(
        'UID:a',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260327T090000',
        'DTSTART;TZID=Europe/Berlin:20260327T140000',
        'DURATION:PT2H',
        'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
      ),
      ...vevent(
        'UID:a',
        'RECURRENCE-ID;TZID=Europe/Berlin:20260328T090000',
        'DTSTART;TZID=Europe/Berlin:20260328T110000',
        'DURATION:PT1H',
      ),
      ...vevent(
        'UID:a',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T070000Z',
        'DTSTART:20260330T070000Z',
        'STATUS:CANCELLED',
      ),
    );
    expect(told(text)).toEqual([
      '2026-03-23T08:00 2026-03-23T09:00 busy',
      '2026-03-24T08:00 2026-03-24T09:00 busy',
      '2026-03-25T08:00 2026-03-25T09:00 busy',
      '2026-03-26T08:00 2026-03-26T09:00 busy',
      '2026-03-27T13:00 2026-03-27T15:00 out-of-office',
      '2026-03-28T10:00 2026-03-28T11:00 busy',
      // Two in the afternoon, in summer time.
      '2026-03-29T12:00 2026-03-29T14:00 out-of-office',
    ]);
  });

  it('finds a time that was moved into the window, and drops one moved out', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'DTSTART;VALUE=DATE:20251201',
        'RRULE:FREQ=MONTHLY;COUNT=3',
      ),
      ...vevent(
        'UID:a',
        'RECURRENCE-ID;VALUE=DATE:20251201',
        'DTSTART;VALUE=DATE:20260210',
      ),
      ...vevent(
        'UID:a',
        'RECURRENCE-ID;VALUE=DATE:20260101',
        'DTSTART;VALUE=DATE:20270105',
      ),
    );
    expect(starts(text)).toEqual(['2026-01-31T23:00', '2026-02-09T23:00']);
  });

  it('takes the newest revision of a series and of an exception', () => {
    const day = (date: string, ...lines: string[]) =>
      vevent('UID:a', `DTSTART;VALUE=DATE:${date}`, ...lines);
    const rule = 'RRULE:FREQ=DAILY;COUNT=2';
    const id = 'RECURRENCE-ID;VALUE=DATE:20260403';
    const text = ics(
      ...day('20260402', 'SEQUENCE:1', rule),
      ...day('20260301', 'SEQUENCE:0', rule),
      ...day('20260420', 'SEQUENCE:5', id),
      ...day('20260410', 'SEQUENCE:4', id),
    );
    expect(starts(text)).toEqual(['2026-04-01T22:00', '2026-04-19T22:00']);
  });

  it('keeps an exception whose series is missing', () => {
    const text = ics(
      ...vevent(
        'UID:a',
        'RECURRENCE-ID:20260301T090000Z',
        'DTSTART:20260302T090000Z',
        'DURATION:PT1H',
      ),
    );
    expect(starts(text)).toEqual(['2026-03-02T09:00']);
  });

  it('reads VFREEBUSY', () => {
    const text = ics(
      'BEGIN:VFREEBUSY',
      'DTSTART:20260301T000000Z',
      'DTEND:20260401T000000Z',
      'FREEBUSY:20260302T080000Z/20260302T090000Z,20260302T100000Z/PT30M',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260303T000000Z/P2D',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260306T080000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20260307T080000Z/PT1H',
      'FREEBUSY;FBTYPE=X-SOMETHING:20260308T080000Z/PT1H',
      'END:VFREEBUSY',
    );
    expect(told(text)).toEqual([
      '2026-03-02T08:00 2026-03-02T09:00 busy',
      '2026-03-02T10:00 2026-03-02T10:30 busy',
      '2026-03-03T00:00 2026-03-05T00:00 out-of-office',
      '2026-03-06T08:00 2026-03-06T09:00 tentative',
      '2026-03-08T08:00 2026-03-08T09:00 busy',
    ]);
  });

  it('looks at the window only, edges excluded', () => {
    const day = (date: string) => vevent(`DTSTART;VALUE=DATE:${date}`);
    const text = ics(
      ...day('20251231'),
      ...day('20260101'),
      ...day('20260102'),
    );
    const window = {
      from: new Date('2025-12-31T23:00:00Z'),
      to: new Date('2026-01-01T23:00:00Z'),
    };
    expect(starts(text, window)).toEqual(['2025-12-31T23:00']);
    const long = ics(
      ...vevent(
        'UID:a',
        'DTSTART;VALUE=DATE:20251201',
        'DTEND;VALUE=DATE:20260131',
        'RRULE:FREQ=YEARLY',
      ),
    );
    expect(starts(long, window)).toEqual(['2025-11-30T23:00']);
  });

  it.each([
    ['an empty text', ''],
    ['a page to sign in', '<!doctype html>\n<html>Sign in</html>'],
    ['JSON', '{"error":"gone"}'],
    ['an event alone', 'BEGIN:VEVENT\r\nEND:VEVENT'],
  ])('does not take %s for a calendar', (_, text) => {
    expect(() => read(text)).toThrow(CalendarUnreadable);
    expect(() => read(text)).toThrow('Line 1: a calendar begins with');
  });

  it('refuses a window or a zone that is none', () => {
    expect(() => read(ics(), { to: OPTIONS.from })).toThrow('1100 days');
    expect(() => read(ics(), { to: new Date('2046-01-01') })).toThrow('1100');
    expect(() => read(ics(), { from: new Date(Number.NaN) })).toThrow('1100');
    expect(() => read(ics(), { zone: 'Europe/Atlantis' })).toThrow(
      'must be a name such as Europe/Berlin; given was Europe/Atlantis',
    );
  });
});

describe('readAbsences of what is broken', () => {
  const good = vevent('UID:good', 'DTSTART;VALUE=DATE:20260302');

  it.each([
    ['no DTSTART', ['UID:x'], 'Line 9: an event has no DTSTART'],
    [
      'a day that is none',
      ['DTSTART:20260230T090000Z'],
      'a time is not written',
    ],
    [
      'a time that is none',
      ['DTSTART:20260220T250000Z'],
      'a time is not written',
    ],
    [
      'an end before its start',
      ['DTSTART:20260302T090000Z', 'DTEND:20260302T080000Z'],
      'an event ends before it starts',
    ],
    [
      'a day and a time',
      ['DTSTART;VALUE=DATE:20260302', 'DTEND:20260302T080000Z'],
      'is a day and the other a time',
    ],
    [
      'a duration that is none',
      ['DTSTART:20260302T090000Z', 'DURATION:P'],
      'a duration is not written as',
    ],
    [
      'an endless duration',
      ['DTSTART:20260302T090000Z', 'DURATION:P999999W'],
      'longer than ten years',
    ],
    [
      'a rule that is none',
      ['DTSTART:20260302T090000Z', 'RRULE:FREQ=NEVER'],
      'RRULE is not a rule',
    ],
    [
      'an end of a rule that is none',
      ['DTSTART:20260302T090000Z', 'RRULE:FREQ=DAILY;UNTIL=soon'],
      'a time is not written',
    ],
    [
      'an excluded time that is none',
      ['DTSTART:20260302T090000Z', 'EXDATE:tomorrow'],
      'a time is not written',
    ],
    ['a cut zone', ['DTSTART;TZID="Europe'], 'DTSTART has no value'],
    ['parameters that are none', ['DTSTART;=x:20260302'], 'are cut'],
    [
      'an unknown rule',
      ['DTSTART:20260302T090000Z', 'EXRULE:FREQ=DAILY'],
      'EXRULE',
    ],
  ])('tells %s and keeps the other events', (_, lines, sentence) => {
    const reading = read(ics(...good, ...vevent(...lines), ...good));
    expect(reading.read).toBe('partly');
    expect(reading.warnings.join('\n')).toContain(sentence);
    expect(reading.warnings[0]).toMatch(/^Line \d+: /);
    expect(reading.busy.filter(b => b.allDay)).toHaveLength(2);
  });

  it('tells a text that is cut off, and an end that is missing', () => {
    const cut = [...HEAD, ...good, 'BEGIN:VEVENT', 'DTSTART:2026'].join('\n');
    expect(read(cut)).toMatchObject({
      busy: [{}],
      read: 'partly',
      warnings: ['Line 9: VEVENT is cut off'],
    });
    expect(read([...HEAD, ...good].join('\r'))).toMatchObject({
      busy: [{}],
      warnings: ['Line 1: the calendar is cut off'],
    });
    const open = ics('BEGIN:VEVENT', 'DTSTART:20260302T090000Z', ...good);
    expect(read(open)).toMatchObject({
      busy: [{ allDay: { from: '2026-03-02' } }],
      warnings: ['Line 4: has no end before line 6'],
    });
    expect(read(ics(...good, 'END:VTODO')).warnings).toEqual([
      'Line 9: ends what has not begun',
    ]);
  });

  it('tells a zone that is not known and reads the times in the person’s', () => {
    const zoned = (zone: string) =>
      read(
        ics(...vevent(`DTSTART;TZID=${zone}:20260302T090000`, 'DURATION:PT1H')),
      );
    const reading = zoned('"Mars/Phobos"');
    expect(reading.busy[0].start).toEqual(new Date('2026-03-02T08:00:00Z'));
    expect(reading).toMatchObject({
      read: 'partly',
      warnings: [
        "Line 6: the time zone Mars/Phobos is not known; its times are read in the person's own",
      ],
    });
  });

  it('stops an endless rule with a sentence, and goes on with the rest', () => {
    const everySecond = vevent(
      'UID:x',
      'DTSTART:20260101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=SECONDLY',
    );
    const reading = read(ics(...everySecond, ...good));
    expect(reading.read).toBe('partly');
    expect(reading.warnings).toEqual([
      'Line 4: an event takes place more than 5000 times in the time that is read; the later ones are missing',
    ]);
    expect(reading.busy.filter(b => b.allDay)).toHaveLength(1);
    expect(reading.busy).toHaveLength(5_001);
  });

  it('stops rules that find nothing at great cost', () => {
    const reading = read(
      ics(
        ...vevent(
          'DTSTART:20260101T000000Z',
          'RRULE:FREQ=SECONDLY;BYMONTH=12;BYMONTHDAY=31',
        ),
        ...good,
      ),
    );
    expect(reading.warnings).toEqual([
      expect.stringContaining('repeats too finely'),
    ]);
    expect(reading.busy).toHaveLength(1);
  });

  it('has limits for bytes, components and times', () => {
    const text = ics(...good, ...good);
    const limited = (limits: object) =>
      readAbsences(text, { ...OPTIONS, limits });
    expect(() => limited({ bytes: 100 })).toThrow('more than 100 bytes');
    expect(() => limited({ components: 2 })).toThrow('more than 2 entries');
    expect(limited({ components: 3 }).busy).toHaveLength(2);
    const nested = Array.from({ length: 9 }, () => 'BEGIN:X');
    expect(() => read(ics(...nested))).toThrow('nests more than 8');
    const many = ics(
      ...Array.from({ length: 4 }, (_, n) =>
        vevent(`UID:${n}`, 'DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=DAILY'),
      ).flat(),
    );
    const reading = readAbsences(many, {
      ...OPTIONS,
      limits: { occurrences: 500 },
    });
    expect(reading.busy).toHaveLength(500);
    expect(reading.warnings[0]).toContain('the most that is read');
  });

  it('does not fill a page with warnings', () => {
    const bad = Array.from({ length: 100 }, () => vevent('UID:x')).flat();
    const { warnings } = read(ics(...bad));
    expect(warnings).toHaveLength(21);
    expect(warnings[20]).toBe('And 80 more of this kind');
  });
});
