import type { FeedContent, FeedSeat } from './FeedSeat';
import { feedEtag } from './feedEtag';
import { renderFeed } from './renderFeed';

const seat: FeedSeat = {
  id: '0199b2c0-7f00-7000-8000-000000000001',
  title: 'Champion: Payments',
  startDate: '2026-03-02',
  endDate: '2026-03-16',
  sequence: 0,
  status: 'confirmed',
  updatedAt: new Date('2026-02-01T08:30:00Z'),
};
const feed = (...seats: FeedSeat[]): FeedContent => ({
  name: 'Champions of Payments',
  seats,
  host: 'portal.example.com',
});
const lines = (content: FeedContent) => renderFeed(content).split('\r\n');

describe('renderFeed', () => {
  it('writes a seat as an all-day event that does not make busy', () => {
    expect(lines(feed(seat))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Hone//Champions//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Champions of Payments',
      'X-WR-CALNAME:Champions of Payments',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:0199b2c0-7f00-7000-8000-000000000001@portal.example.com',
      'DTSTAMP:20260201T083000Z',
      'LAST-MODIFIED:20260201T083000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART;VALUE=DATE:20260302',
      'DTEND;VALUE=DATE:20260316',
      'SUMMARY:Champion: Payments',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes a hand-over in UTC, as a meeting of its own', () => {
    const at = new Date('2026-03-29T00:45:00Z');
    const handover = { id: 'handover-1', at, minutes: 30 };
    const written = lines(feed({ ...seat, handover }));
    expect(written).toEqual(
      expect.arrayContaining([
        'UID:handover-1@portal.example.com',
        'DTSTART:20260329T004500Z',
        'DTEND:20260329T011500Z',
        'SUMMARY:Hand-over: Champion: Payments',
        'TRANSP:OPAQUE',
      ]),
    );
  });

  it('keeps the UID and raises the sequence when a seat changes', () => {
    const before = lines(feed(seat));
    const after = lines(
      feed({
        ...seat,
        title: 'Champion: Payments (Bo)',
        sequence: 3,
        updatedAt: new Date('2026-02-11T00:00:00Z'),
      }),
    );
    const uid = (list: string[]) => list.find(line => line.startsWith('UID'));
    expect(uid(after)).toBe(uid(before));
    expect(after).toContain('SEQUENCE:3');
    expect(after).toContain('LAST-MODIFIED:20260211T000000Z');
    expect(after).toContain('DTSTAMP:20260211T000000Z');
  });

  it('tells a cancelled seat, and the meeting with it', () => {
    const handover = { id: 'h', at: seat.updatedAt, minutes: 15 };
    const written = lines(feed({ ...seat, status: 'cancelled', handover }));
    expect(written.filter(line => line === 'STATUS:CANCELLED')).toHaveLength(2);
  });

  it('escapes text once, and only where text is', () => {
    const written = lines(
      feed({
        ...seat,
        title: 'a,b;c\\d & <e>',
        description: 'one\r\ntwo\rthree\nfour\u2028five\tsix',
        url: 'https://portal.example.com/champions?a=1,2;b',
      }),
    );
    expect(written).toContain('SUMMARY:a\\,b\\;c\\\\d & <e>');
    expect(written).toContain(
      'DESCRIPTION:one\\ntwo\\nthree\\nfour\\nfive six',
    );
    expect(written).toContain(
      'URL:https://portal.example.com/champions?a=1,2;b',
    );
  });

  it('escapes the name of the calendar', () => {
    const written = lines({ ...feed(), name: 'A, B; C\\\r\nD' });
    expect(written).toContain('NAME:A\\, B\\; C\\\\\\nD');
    expect(written).toContain('X-WR-CALNAME:A\\, B\\; C\\\\\\nD');
  });

  it('gives no text a way into the calendar', () => {
    const title = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\u0000\uD800';
    const written = lines(feed({ ...seat, title, description: title }));
    expect(written.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(written.filter(line => line.startsWith('SUMMARY'))).toHaveLength(1);
  });

  it('gives the same bytes for the same seats in any order', () => {
    const second = { ...seat, id: 'b', startDate: '2026-03-09' };
    const third = { ...seat, id: 'c' };
    const body = renderFeed(feed(seat, second, third));
    expect(renderFeed(feed(third, seat, second))).toBe(body);
    expect(feedEtag(body)).toBe(
      feedEtag(renderFeed(feed(second, third, seat))),
    );
    expect(feedEtag(body)).toMatch(/^"[\w-]{43}"$/);
    const changed = { ...third, sequence: 1 };
    expect(feedEtag(renderFeed(feed(seat, second, changed)))).not.toBe(
      feedEtag(body),
    );
  });

  it('is a calendar without seats, too', () => {
    expect(lines(feed()).slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it.each([
    [{ id: 'a b' }, 'Seat a b has an id with other characters'],
    [{ startDate: '2026-02-30' }, 'given were 2026-02-30 and 2026-03-16'],
    [{ endDate: '2026-03-02' }, 'it starts on 2026-03-02 and ends before'],
    [{ sequence: -1 }, 'a whole number from 0; given was -1'],
    [{ updatedAt: new Date(Number.NaN) }, 'the time of its last change'],
    [{ url: 'data:text/html,x' }, 'needs an http or https address'],
    [
      { handover: { id: seat.id, at: seat.updatedAt, minutes: 5 } },
      'a hand-over with an id of its own',
    ],
    [
      { handover: { id: 'h', at: seat.updatedAt, minutes: 0 } },
      'at least one minute',
    ],
  ] as [Partial<FeedSeat>, string][])('refuses %j', (change, sentence) => {
    expect(() => renderFeed(feed({ ...seat, ...change }))).toThrow(sentence);
  });

  it('refuses a seat twice and a host that is none', () => {
    expect(() => renderFeed(feed(seat, seat))).toThrow('is in the feed twice');
    expect(() => renderFeed({ ...feed(seat), host: 'a\r\nb' })).toThrow(
      'must be a host name',
    );
  });
});
