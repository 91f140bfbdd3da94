import fc from 'fast-check';
import type { FeedSeat } from './FeedSeat';
import { renderFeed } from './renderFeed';
import { readInZone, type ReadEvent } from './__testUtils__/readInZone';

const HOST = 'portal.example.com';
const ZONES = {
  UTC: 0,
  'America/New_York': 240,
  'Pacific/Apia': -780,
  'Asia/Kathmandu': -345,
  'Australia/Lord_Howe': -630,
};

// Apart: what libraries disagree about is the line break and the space at the edge of a text.
const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    'a,b',
    'c;d',
    'e\\f',
    '\\n',
    'one\ntwo',
    '👩🏽‍🚀',
    'é̂',
    'שלום',
    'مرحبا،',
    '日本語',
    'C:\\temp;x',
  ),
  fc.constantFrom('x', 'ß', '字', '🦉').map(letter => letter.repeat(200)),
);
// eslint-disable-next-line no-control-regex -- RFC 5545 allows no control characters in texts
const TOLD = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/g;
const text = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map(words => words.map(w => (w === 'one\ntwo' ? w : w.replace(TOLD, '_'))))
  .map(words => words.join(' ').trim())
  .filter(value => value !== '');
const DAY_MS = 86_400_000;
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
// Whole seconds: a calendar has no finer time.
const instant = fc
  .integer({ min: Date.UTC(2011, 0) / 1000, max: Date.UTC(2037, 0) / 1000 })
  .map(seconds => new Date(seconds * 1000));
const seat = fc
  .record({
    title: text,
    description: fc.option(text, { nil: undefined }),
    start: fc.integer({ min: 15_000, max: 24_000 }),
    days: fc.integer({ min: 1, max: 40 }),
    sequence: fc.nat({ max: 1000 }),
    status: fc.constantFrom('confirmed' as const, 'cancelled' as const),
    updatedAt: instant,
    url: fc.option(fc.webUrl({ withQueryParameters: true }), {
      nil: undefined,
    }),
    handover: fc.option(
      fc.record({ at: instant, minutes: fc.integer({ min: 1, max: 600 }) }),
      { nil: undefined },
    ),
  })
  .map(({ start, days, ...rest }) => ({
    ...rest,
    startDate: isoDay(start * DAY_MS),
    endDate: isoDay((start + days) * DAY_MS),
  }));
const seats = fc.array(seat, { minLength: 1, maxLength: 6 }).map(list =>
  list.map(
    ({ handover, ...rest }, n): FeedSeat => ({
      ...rest,
      id: `seat-${n}`,
      handover: handover && { ...handover, id: `handover-${n}` },
    }),
  ),
);

function expected(list: readonly FeedSeat[]): ReadEvent[] {
  return list.flatMap(({ handover, ...of }) => {
    const common = {
      stamp: of.updatedAt.toISOString(),
      modified: of.updatedAt.toISOString(),
      sequence: of.sequence,
      status: of.status.toUpperCase(),
      url: of.url === undefined ? null : new URL(of.url).href,
    };
    const duty = {
      ...common,
      uid: `${of.id}@${HOST}`,
      title: of.title,
      description: of.description ?? null,
      start: of.startDate,
      end: of.endDate,
      transparent: true,
    };
    if (!handover) return [duty];
    const end = new Date(handover.at.getTime() + handover.minutes * 60_000);
    const meeting = {
      ...common,
      uid: `${handover.id}@${HOST}`,
      title: `Hand-over: ${of.title}`,
      description: null,
      start: handover.at.toISOString(),
      end: end.toISOString(),
      transparent: false,
    };
    return [duty, meeting];
  });
}

// node-ical takes an escaped backslash before an n for a line break, and quotation marks around a text away.
const nodeIcalText = (value: string) =>
  value.replace(/\\n/gi, '\\\n').replace(/^"(.*)"$/, '$1');
const seenByNodeIcal = (event: ReadEvent): ReadEvent => ({
  ...event,
  title: nodeIcalText(event.title),
  description: event.description && nodeIcalText(event.description),
});

const byUid = (a: ReadEvent, b: ReadEvent) => (a.uid < b.uid ? -1 : 1);

// Days and instants at which a clock somewhere is set, and the day that Apia left out.
const TRAPS = [
  ['2026-03-08', '2026-03-09', '2026-03-08T07:00:00.000Z'],
  ['2026-11-01', '2026-11-02', '2026-11-01T05:30:00.000Z'],
  ['2011-12-29', '2011-12-31', '2011-12-30T10:00:00.000Z'],
  ['2026-04-04', '2026-04-06', '2026-04-04T15:15:00.000Z'],
  ['2026-10-04', '2026-10-05', '2026-10-03T15:30:00.000Z'],
  ['2028-02-29', '2028-03-01', '2028-02-29T23:59:59.000Z'],
  ['2026-12-31', '2027-01-01', '2026-12-31T23:30:00.000Z'],
].map(
  ([startDate, endDate, at], n): FeedSeat => ({
    id: `trap-${n}`,
    title: `Champion ${n}`,
    startDate,
    endDate,
    sequence: n,
    status: 'confirmed',
    updatedAt: new Date(at),
    handover: { id: `trap-handover-${n}`, at: new Date(at), minutes: 45 },
  }),
);

describe('a feed read back', () => {
  const lists = [TRAPS, ...fc.sample(seats, { numRuns: 60, seed: 8 })];
  const feeds = lists.map(list =>
    renderFeed({ name: 'Champions', seats: list, host: HOST }),
  );

  it.each(Object.entries(ZONES))(
    'says the same in %s, by two libraries',
    async (zone, offset) => {
      const read = await readInZone(zone, feeds);
      expect(read.offset).toBe(offset);
      expect(read.answers).toHaveLength(lists.length);
      lists.forEach((list, n) => {
        const want = expected(list).sort(byUid);
        expect(read.answers[n].icalJs.sort(byUid)).toEqual(want);
        expect(read.answers[n].nodeIcal.sort(byUid)).toEqual(
          want.map(seenByNodeIcal),
        );
      });
    },
  );

  it('has lines of at most 75 octets that end in CRLF', () => {
    for (const body of feeds) {
      expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of body.slice(0, -2).split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
      }
    }
  });
});
