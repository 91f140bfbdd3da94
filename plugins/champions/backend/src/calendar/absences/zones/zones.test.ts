import { Budget, DEFAULT_LIMITS } from '../Budget';
import { readComponents } from '../ics/readComponents';
import { Problems } from '../Problems';
import { fileZone } from './fileZone';
import { namedZone } from './namedZone';
import { toInstant } from './ZoneRules';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const hours = (name: string, iso: string) =>
  Number(namedZone(name)?.offsetAt(at(iso))) / HOUR;

describe('namedZone', () => {
  it.each([
    ['Europe/Berlin', 2],
    ['europe/berlin', 2],
    ['W. Europe Standard Time', 2],
    ['Eastern Standard Time', -4],
    ['Nepal Standard Time', 5.75],
    ['UTC', 0],
    ['GMT', 0],
    ['/freeassociation.sourceforge.net/Europe/Berlin', 2],
    ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', -3],
  ])('knows %s', (name, expected) => {
    expect(hours(name, '2026-07-01T00:00Z')).toBe(expected);
  });

  it.each(['', 'Customized Time Zone', 'x'.repeat(1000), 'Berlin/x'])(
    'does not know %j',
    name => {
      expect(namedZone(name)).toBeUndefined();
    },
  );
});

describe('fileZone', () => {
  const window = { from: at('2025-01-01'), to: at('2028-01-01') };
  const zone = (...lines: string[]) => {
    const problems = new Problems();
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'TZID:Customized Time Zone',
      ...lines,
      'END:VTIMEZONE',
      'END:VCALENDAR',
    ].join('\r\n');
    const [component] = readComponents(text, problems, 100);
    expect(problems.list()).toEqual([]);
    return fileZone(component, window, new Budget(DEFAULT_LIMITS));
  };
  const observance = (kind: string, ...lines: string[]) => [
    `BEGIN:${kind}`,
    ...lines,
    `END:${kind}`,
  ];
  const berlin = zone(
    ...observance(
      'STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    ),
    ...observance(
      'DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    ),
  );

  it('is like the zone that it describes, at every hour of three years', () => {
    const named = namedZone('Europe/Berlin');
    for (let instant = window.from; instant < window.to; instant += HOUR) {
      expect(berlin.offsetAt(instant)).toBe(named?.offsetAt(instant));
    }
    expect(toInstant(berlin, at('2026-03-29T02:30Z'))).toBe(
      at('2026-03-29T01:30Z'),
    );
    expect(toInstant(berlin, at('2026-10-25T02:30Z'))).toBe(
      at('2026-10-25T00:30Z'),
    );
  });

  it('knows rules that ended, dates and offsets in seconds', () => {
    const made = zone(
      ...observance(
        'DAYLIGHT',
        'DTSTART:19800406T020000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0300',
        'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4;UNTIL=20160403T000000Z',
      ),
      ...observance(
        'STANDARD',
        'DTSTART:20160904T030000',
        'TZOFFSETFROM:+0300',
        'TZOFFSETTO:+031530',
        'RDATE:20160904T030000',
      ),
    );
    expect(made.offsetAt(at('2015-06-01T00:00Z'))).toBe(3 * HOUR);
    expect(made.offsetAt(at('2016-09-03T23:59Z'))).toBe(3 * HOUR);
    expect(made.offsetAt(at('2026-01-01T00:00Z'))).toBe(
      3 * HOUR + 15 * 60_000 + 30_000,
    );
  });

  it.each([
    [['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'], 'not written'],
    [['DTSTART:20260101T000000', 'TZOFFSETTO:+0200'], 'TZOFFSETFROM is not'],
    [
      ['DTSTART:20260101T000000', 'TZOFFSETFROM:+9900', 'TZOFFSETTO:+0200'],
      'TZOFFSETFROM is not',
    ],
    [
      [
        'DTSTART:00010101T000000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        'RRULE:FREQ=SECONDLY',
      ],
      'by rules of a year',
    ],
  ])('refuses %j', (lines, sentence) => {
    expect(() => zone(...observance('STANDARD', ...lines))).toThrow(sentence);
  });

  it('refuses a zone without rules', () => {
    expect(() => zone()).toThrow('has no rules');
  });
});
