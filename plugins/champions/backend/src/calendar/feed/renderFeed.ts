import ICAL from 'ical.js';
import { checkFeed } from './checkFeed';
import type { FeedContent, FeedHandover, FeedSeat } from './FeedSeat';
import { foldLine } from './foldLine';

const PRODUCT = '-//Hone//Champions//EN';
const REFRESH = 'PT1H';
// Control characters other than a line break may not be in a text (RFC 5545, 3.3.11).
// eslint-disable-next-line no-control-regex -- RFC 5545 allows no control characters in texts
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

type Lines = (InstanceType<typeof ICAL.Property> | string)[];

function property(
  name: string,
  value: string | number | InstanceType<typeof ICAL.Time>,
  type?: string,
) {
  const made = new ICAL.Property(name);
  if (type) made.resetType(type);
  made.setValue(value);
  return made;
}

function clean(value: string): string {
  // Half of a surrogate pair cannot be written in UTF-8; encoding replaces it.
  return Buffer.from(value, 'utf8')
    .toString('utf8')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, ' ');
}

function text(name: string, value: string) {
  return property(name, clean(value));
}

// ical.js does not know these names, and would write them unescaped, or with a VALUE that some clients do not expect.
function titleOfCalendar(name: string, value: string): string {
  return `${name}:${clean(value)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')}`;
}

function instant(name: string, date: Date) {
  return property(name, ICAL.Time.fromJSDate(date, true), 'date-time');
}

function day(name: string, date: string) {
  return property(name, ICAL.Time.fromDateString(date), 'date');
}

function event(lines: Lines): Lines {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
}

function commonLines(seat: FeedSeat): Lines {
  return [
    // The time of the revision, not of the reading: the same state gives the same bytes.
    instant('dtstamp', seat.updatedAt),
    instant('last-modified', seat.updatedAt),
    property('sequence', seat.sequence),
    text('status', seat.status.toUpperCase()),
    ...(seat.url === undefined
      ? []
      : [property('url', new URL(seat.url).href, 'uri')]),
  ];
}

function dutyLines(seat: FeedSeat, host: string): Lines {
  return event([
    text('uid', `${seat.id}@${host}`),
    ...commonLines(seat),
    day('dtstart', seat.startDate),
    day('dtend', seat.endDate),
    text('summary', seat.title),
    ...(seat.description === undefined
      ? []
      : [text('description', seat.description)]),
    // A champion works on these days; they must not look busy.
    text('transp', 'TRANSPARENT'),
  ]);
}

function handoverLines(
  seat: FeedSeat,
  { id, at, minutes }: FeedHandover,
  host: string,
): Lines {
  return event([
    text('uid', `${id}@${host}`),
    ...commonLines(seat),
    instant('dtstart', at),
    instant('dtend', new Date(at.getTime() + minutes * 60_000)),
    text('summary', `Hand-over: ${seat.title}`),
    text('transp', 'OPAQUE'),
  ]);
}

function compareSeats(a: FeedSeat, b: FeedSeat): number {
  const [left, right] = [a, b].map(seat => `${seat.startDate} ${seat.id}`);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * Writes a calendar of seats (RFC 5545, RFC 7986). Duty days are all-day events, which no time zone can move; hand-over
 * meetings are in UTC. The same content gives the same bytes, whatever the order of the seats and the time of reading.
 *
 * @returns text with CRLF line ends
 * @throws InputError with a sentence when something cannot be told in a calendar
 */
export function renderFeed(content: FeedContent): string {
  checkFeed(content);
  const { name, seats, host } = content;
  const lines: Lines = [
    'BEGIN:VCALENDAR',
    text('version', '2.0'),
    text('prodid', PRODUCT),
    text('calscale', 'GREGORIAN'),
    text('method', 'PUBLISH'),
    titleOfCalendar('NAME', name),
    titleOfCalendar('X-WR-CALNAME', name),
    property('refresh-interval', REFRESH, 'duration'),
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...[...seats]
      .sort(compareSeats)
      .flatMap(seat => [
        ...dutyLines(seat, host),
        ...(seat.handover ? handoverLines(seat, seat.handover, host) : []),
      ]),
    'END:VCALENDAR',
  ];
  return lines
    .map(line => (typeof line === 'string' ? line : written(line)))
    .map(line => `${foldLine(line)}\r\n`)
    .join('');
}

function written(line: InstanceType<typeof ICAL.Property>): string {
  return ICAL.stringify.property(line.toJSON(), ICAL.design.icalendar, true);
}
