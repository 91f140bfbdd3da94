import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import type { FeedContent, FeedSeat } from './FeedSeat';

const ID = /^[\w.-]{1,200}$/;
const HOST = /^[a-z0-9.-]{1,253}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MAX_SEQUENCE = 2 ** 31 - 1;

function isDay(text: string): boolean {
  return DAY.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

function isInstant(date: Date): boolean {
  return Number.isFinite(date.getTime());
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function problemOf(seat: FeedSeat): string | undefined {
  const { id, startDate, endDate, sequence, updatedAt, url, handover } = seat;
  if (!ID.test(id)) {
    return 'has an id with other characters than letters, digits, dots, hyphens and underscores';
  }
  if (!isDay(startDate) || !isDay(endDate)) {
    return `needs days as YYYY-MM-DD; given were ${startDate} and ${endDate}`;
  }
  if (startDate >= endDate) {
    return `must end after it starts; it starts on ${startDate} and ends before ${endDate}`;
  }
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > MAX_SEQUENCE) {
    return `needs a sequence that is a whole number from 0; given was ${sequence}`;
  }
  if (!isInstant(updatedAt)) return 'needs the time of its last change';
  if (url !== undefined && !isWebAddress(url)) {
    return 'needs an http or https address, or none';
  }
  if (!handover) return undefined;
  if (!ID.test(handover.id) || handover.id === id) {
    return 'needs a hand-over with an id of its own';
  }
  const { at, minutes } = handover;
  if (!isInstant(at) || !Number.isInteger(minutes) || minutes < 1) {
    return 'needs a hand-over with a time and a length of at least one minute';
  }
  return undefined;
}

/**
 * @throws InputError with a sentence about the first thing that cannot be told in a feed
 */
export function checkFeed({ seats, host }: FeedContent): void {
  if (!HOST.test(host)) {
    throw new InputError(
      `The host of a feed must be a host name such as portal.example.com; given was ${host}`,
    );
  }
  const seen = new Set<string>();
  for (const seat of seats) {
    const ids = seat.handover ? [seat.id, seat.handover.id] : [seat.id];
    const problem =
      problemOf(seat) ??
      (ids.some(id => seen.has(id)) ? 'is in the feed twice' : undefined);
    if (problem) throw new InputError(`Seat ${seat.id} ${problem}`);
    ids.forEach(id => seen.add(id));
  }
}
