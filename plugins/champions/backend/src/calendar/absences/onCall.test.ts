import { CalendarUnreadable } from './CalendarUnreadable';
import { readOnCall, toOnCallCycles } from './onCall';

const OPTIONS = {
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2026-07-01T00:00:00Z'),
  zone: 'Europe/Berlin',
};
const text = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap(lines => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');

describe('readOnCall', () => {
  it('takes shifts that are marked as free time, and no cancelled ones', () => {
    const reading = readOnCall(
      text(
        [
          'UID:a',
          'SUMMARY:On call - Bo',
          'DTSTART:20260302T080000Z',
          'DTEND:20260309T080000Z',
          'TRANSP:TRANSPARENT',
        ],
        [
          'UID:b',
          'DTSTART:20260330T080000Z',
          'DTEND:20260406T080000Z',
          'STATUS:CANCELLED',
        ],
      ),
      OPTIONS,
    );
    expect(reading).toEqual({
      shifts: [
        {
          start: new Date('2026-03-02T08:00:00Z'),
          end: new Date('2026-03-09T08:00:00Z'),
        },
      ],
      read: 'whole',
      warnings: [],
    });
  });

  it('says what it could not read', () => {
    expect(readOnCall(text(['UID:a']), OPTIONS).read).toBe('partly');
    expect(() => readOnCall('Sign in', OPTIONS)).toThrow(CalendarUnreadable);
  });
});

describe('toOnCallCycles', () => {
  const cycles = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'].map(
    (startDate, n, all) => ({ startDate, endDate: all[n + 1] ?? '2026-03-30' }),
  );
  const told = (start: string, end: string, zone = 'Europe/Berlin') =>
    toOnCallCycles([{ start: new Date(start), end: new Date(end) }], cycles, {
      zone,
    })
      .map(({ onCall, beside }) => {
        if (onCall) return beside ? 'both' : 'in';
        return beside ? 'beside' : '-';
      })
      .join(' ');

  it('finds the cycles of a shift and those next to it', () => {
    expect(told('2026-03-10T08:00Z', '2026-03-12T08:00Z')).toBe(
      'beside in beside -',
    );
    expect(told('2026-03-13T08:00Z', '2026-03-20T08:00Z')).toBe(
      'beside both both beside',
    );
  });

  it('sees shifts before the first cycle and after the last', () => {
    expect(told('2026-02-24T08:00Z', '2026-02-25T08:00Z')).toBe('beside - - -');
    expect(told('2026-03-31T08:00Z', '2026-04-01T08:00Z')).toBe('- - - beside');
    expect(told('2026-02-16T08:00Z', '2026-02-20T08:00Z')).toBe('- - - -');
  });

  it('begins cycles at midnight of the zone', () => {
    // Sunday 23:30 to Monday 00:00 in Berlin.
    expect(told('2026-03-08T22:30Z', '2026-03-08T23:00Z')).toBe(
      'in beside - -',
    );
    expect(told('2026-03-08T22:30Z', '2026-03-08T23:01Z')).toBe(
      'both both beside -',
    );
    expect(told('2026-03-08T22:30Z', '2026-03-08T23:01Z', 'Asia/Tokyo')).toBe(
      'beside in beside -',
    );
  });
});
