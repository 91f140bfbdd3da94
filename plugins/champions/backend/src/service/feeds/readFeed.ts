import { feedEtag, renderFeed } from '../../calendar/feed';
import {
  findFeedByHash,
  listSeatsEverOf,
  listSeatsOfFeed,
  noteReading,
  type FeedRange,
  type FeedRecord,
} from '../../store/feeds';
import { findProgrammes, type ProgrammeRecord } from '../../store/programmes';
import type { ServiceContext } from '../context';
import { addDays, dayIn } from '../cycles/days';
import { toFeedSeat } from './feedSeats';
import { hashToken, isToken } from './feedToken';

const DAYS_BACK = 90;
const DAYS_AHEAD = 400;
const HOUR_MS = 3_600_000;
/** The right side of identifiers where the portal does not say where it is. */
const NO_HOST = 'hone';

/** A calendar as it is answered. */
export interface FeedBody {
  body: string;
  etag: string;
}

function rangeOf(now: Date): FeedRange {
  const today = dayIn('utc', now);
  return {
    endAfter: addDays(today, -DAYS_BACK),
    before: addDays(today, DAYS_AHEAD),
  };
}

async function readSeats(
  { knex }: Pick<ServiceContext, 'knex'>,
  feed: FeedRecord,
  range: FeedRange,
) {
  return feed.programmeId === null
    ? listSeatsEverOf(knex, { ...range, personRef: feed.personRef })
    : listSeatsOfFeed(knex, { ...range, programmeId: feed.programmeId });
}

function nameOf(
  { programmeId }: FeedRecord,
  programmes: Map<string, ProgrammeRecord>,
): string {
  const title = programmeId && programmes.get(programmeId)?.title;
  return title ? `Champions: ${title}` : 'My champion seats';
}

/**
 * Reads a feed by its token, which is the only credential. Cycles from 90 days back to 400 days ahead are told.
 *
 * @returns null when there is none, and just so when it was ended
 */
export async function readFeed(
  context: Pick<ServiceContext, 'knex' | 'clock' | 'settings'>,
  token: string,
): Promise<FeedBody | null> {
  const { knex, clock, settings } = context;
  const feed = isToken(token)
    ? await findFeedByHash(knex, hashToken(token))
    : undefined;
  if (!feed) return null;
  const now = clock.now();
  const seats = await readSeats(context, feed, rangeOf(now));
  const ids = new Set(seats.map(({ programmeId }) => programmeId));
  if (feed.programmeId) ids.add(feed.programmeId);
  const found = await findProgrammes(knex, [...ids]);
  const programmes = new Map(found.map(one => [one.id, one]));
  const { portalUrl } = settings;
  const world = { feed, programmes, now, portalUrl };
  const body = renderFeed({
    name: nameOf(feed, programmes),
    host: portalUrl ? new URL(portalUrl).hostname : NO_HOST,
    seats: seats.flatMap(seat => toFeedSeat(world, seat) ?? []),
  });
  await noteReading(knex, {
    id: feed.id,
    at: now,
    unlessSince: new Date(now.getTime() - HOUR_MS),
  });
  return { body, etag: feedEtag(body) };
}
