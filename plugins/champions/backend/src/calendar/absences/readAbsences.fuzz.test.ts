import fc from 'fast-check';
import { CalendarUnreadable } from './CalendarUnreadable';
import { readAbsences, type AbsenceReading } from './readAbsences';

const OPTIONS = {
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2027-01-01T00:00:00Z'),
  zone: 'Australia/Lord_Howe',
  // Small, so that the test is quick where an input costs as much as it may.
  limits: { steps: 100_000, occurrencesPerEvent: 200, occurrences: 400 },
};
const SECRET = 'Zanzibar';
const SEED = [
  'BEGIN:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'TZID:Own Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:one',
  `SUMMARY:${SECRET}`,
  'DTSTART;TZID=Own Time:20260105T090000',
  'DTEND;TZID=Own Time:20260105T170000',
  'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=20;BYDAY=MO,WE;WKST=SU',
  'EXDATE;TZID=Own Time:20260119T090000',
  'RDATE;VALUE=PERIOD:20260601T090000Z/PT5H',
  'TRANSP:OPAQUE',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:one',
  `DESCRIPTION:${SECRET}`,
  'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Own Time:20260202T090000',
  'DTSTART;TZID=Eastern Standard Time:20260202T110000',
  'DURATION:P1DT3H',
  'SEQUENCE:4',
  'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20260301',
  'DTEND;VALUE=DATE:20260308',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=1SU;BYHOUR=0;UNTIL=20300101',
  'END:VEVENT',
  'BEGIN:VFREEBUSY',
  'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260401T000000Z/P2D,20260501T000000Z/20260502T000000Z',
  'END:VFREEBUSY',
  'END:VCALENDAR',
];

type Change = (lines: string[]) => string[];
const index = fc.nat({ max: 200 });
const at = (lines: string[], n: number) => n % lines.length;
const fragment = fc.constantFrom(
  'FREQ=SECONDLY',
  'FREQ=MINUTELY;INTERVAL=1',
  'FREQ=DAILY',
  'COUNT=99999999',
  'INTERVAL=0',
  'BYSECOND=0,1,2,3,4,5,59,60',
  'BYMONTHDAY=31',
  'BYSETPOS=-1',
  'BYYEARDAY=366',
  '99991231T235959Z',
  '00010101',
  'P999999W',
  '-P1D',
  'TZID=/a/b/c',
  'VALUE=DATE',
  '"',
  ';',
  ':',
  ',',
  '=',
  '\u0000',
  '\uD800',
  '🦉',
  '__proto__',
  'constructor',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'END:VCALENDAR',
);
const change: fc.Arbitrary<Change> = fc.oneof(
  index.map(
    (n): Change =>
      lines =>
        lines.filter((_, i) => i !== at(lines, n)),
  ),
  fc.tuple(index, index).map(
    ([from, to]): Change =>
      lines => {
        const copy = [...lines];
        copy.splice(at(lines, to), 0, lines[at(lines, from)]);
        return copy;
      },
  ),
  fc.tuple(index, index, fc.nat({ max: 40 }), fragment).map(
    ([n, position, cut, text]): Change =>
      lines =>
        lines.map((line, i) => {
          if (i !== at(lines, n)) return line;
          const start = position % (line.length + 1);
          return line.slice(0, start) + text + line.slice(start + cut);
        }),
  ),
  fc.tuple(index, fc.string({ unit: 'binary', maxLength: 40 })).map(
    ([n, text]): Change =>
      lines =>
        lines.map((line, i) => (i === at(lines, n) ? text : line)),
  ),
);
const text = fc
  .tuple(
    fc.array(change, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('\r\n', '\n', '\r'),
  )
  .map(([changes, end]) =>
    changes
      .reduce((lines, next) => (lines.length > 0 ? next(lines) : lines), SEED)
      .join(end),
  );

/** The reading; for a text that is no calendar, one without times and with the error's sentence. */
function attempt(ics: string): AbsenceReading {
  try {
    return readAbsences(ics, OPTIONS);
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error;
    return { busy: [], read: 'partly', warnings: [error.message] };
  }
}

describe('readAbsences of changed calendars', () => {
  it('reads the seed whole', () => {
    expect(attempt(SEED.join('\r\n'))).toMatchObject({
      read: 'whole',
      warnings: [],
    });
  });

  it('answers, or says that it cannot, and tells no text', () => {
    let partly = 0;
    fc.assert(
      fc.property(text, ics => {
        const answer = attempt(ics);
        expect(JSON.stringify(answer)).not.toContain(SECRET);
        if (answer.read === 'partly') partly += 1;
        expect(answer.read === 'partly').toBe(answer.warnings.length > 0);
        expect(answer.busy.length).toBeLessThanOrEqual(500);
        for (const { start, end } of answer.busy) {
          expect(end.getTime()).toBeGreaterThan(start.getTime());
          expect(start.getTime()).toBeLessThan(OPTIONS.to.getTime());
          expect(end.getTime()).toBeGreaterThan(OPTIONS.from.getTime());
        }
      }),
      { numRuns: 300 },
    );
    expect(partly).toBeGreaterThan(30);
  });

  it('gives the same answer each time', () => {
    fc.assert(
      fc.property(text, ics => {
        expect(attempt(ics)).toEqual(attempt(ics));
      }),
      { numRuns: 30 },
    );
  });

  it('bears texts that are no calendar', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), any => {
        const texts = [
          any,
          `BEGIN:VCALENDAR\n${any}`,
          `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${any}\nEND:VEVENT`,
        ];
        // None of them ends, so none is read whole.
        expect(texts.map(attempt).map(({ read }) => read)).toEqual(
          texts.map(() => 'partly'),
        );
      }),
      { numRuns: 200 },
    );
  });
});
