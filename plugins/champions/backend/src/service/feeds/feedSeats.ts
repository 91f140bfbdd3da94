import { parseEntityRef } from '@backstage/catalog-model';
import { KEEP_CANCELLED_DAYS, type FeedSeat } from '../../calendar/feed';
import type { FeedRecord } from '../../store/feeds';
import type { ProgrammeRecord } from '../../store/programmes';
import type { SeatWithCycle } from '../../store/seats';

const DAY_MS = 86_400_000;

/** What a feed is made of. */
export interface FeedWorld {
  feed: FeedRecord;
  programmes: Map<string, ProgrammeRecord>;
  now: Date;
  portalUrl: string | undefined;
}

function addressOf(
  seat: SeatWithCycle,
  portalUrl: string | undefined,
): string | undefined {
  if (!portalUrl) return undefined;
  const query = new URLSearchParams({
    programme: seat.programmeId,
    cycle: String(seat.cycleIndex),
    seat: seat.id,
  });
  return `${portalUrl.replace(/\/$/, '')}/champions/schedule?${query}`;
}

function titleOf(
  { feed }: FeedWorld,
  seat: SeatWithCycle,
  programme: ProgrammeRecord,
): string {
  const region = programme.regions.length > 1 ? `, ${seat.region}` : '';
  if (feed.kind === 'personal') return `Champion: ${programme.title}${region}`;
  const who = seat.personRef
    ? parseEntityRef(seat.personRef).name
    : 'open seat';
  return `${programme.title}${region}: ${who}`;
}

/**
 * A seat as a feed tells it; null where the feed does not tell of it. A seat that is cancelled, or that the owner of a
 * personal feed lost, is told as cancelled for 90 days, so that clients take it off.
 */
export function toFeedSeat(
  world: FeedWorld,
  seat: SeatWithCycle,
): FeedSeat | null {
  const { feed, programmes, now, portalUrl } = world;
  const programme = programmes.get(seat.programmeId);
  if (!programme) return null;
  const isLost = feed.kind === 'personal' && seat.personRef !== feed.personRef;
  const isCancelled = seat.status === 'cancelled' || isLost;
  const age = now.getTime() - seat.updatedAt.getTime();
  if (isCancelled && age > KEEP_CANCELLED_DAYS * DAY_MS) return null;
  return {
    id: seat.id,
    title: titleOf(world, seat, programme),
    startDate: seat.startDate,
    endDate: seat.endDate,
    sequence: seat.revision,
    status: isCancelled ? 'cancelled' : 'confirmed',
    updatedAt: seat.updatedAt,
    url: addressOf(seat, portalUrl),
  };
}
