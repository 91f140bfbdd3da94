import { kaplanMeier } from '@hone/inference';
import { MIN_VERDICTS } from './limits';
import type { ReviewEntry, SeatHealth } from './types';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A product of factors may miss a share by rounding. */
const ROUNDING = 1e-12;
/** From this share on quick approvals are worth a word. */
const MANY = 0.5;

/** Hours until the seat was answered; nobody may answer before being asked. */
function hours({ askedAt, endedAt }: ReviewEntry): number {
  return Math.max(0, endedAt - askedAt) / HOUR;
}

/**
 * Quantiles of the time to a verdict (Kaplan & Meier 1958). Plans that still wait are censored: leaving them out would
 * make a gate look faster the more it lets wait.
 */
function latencies(reviews: ReviewEntry[]): [number | null, number | null] {
  const curve = kaplanMeier({
    durations: reviews.map(hours),
    events: reviews.map(review => review.verdict !== null),
  });
  if (!curve.ok) return [null, null];
  const firstAt = (share: number) => {
    const at = curve.survival.findIndex(left => left <= share + ROUNDING);
    return at < 0 ? null : curve.times[at];
  };
  return [firstAt(0.5), firstAt(0.1)];
}

function quickly(review: ReviewEntry): boolean {
  return (
    review.verdict === 'approve' && review.endedAt - review.askedAt < MINUTE
  );
}

function sentenceOf(counts: {
  n: number;
  rejected: number;
  underMinute: number;
  asked: number;
}): string | null {
  const { n, rejected, underMinute, asked } = counts;
  if (n < MIN_VERDICTS) {
    return `Not enough data: ${n} verdicts, from ${MIN_VERDICTS} on something can be said.`;
  }
  if (underMinute >= MANY * n) {
    const never = rejected === 0 ? ', and nothing was ever rejected' : '';
    return `${underMinute} of ${n} verdicts were approvals within a minute${never}: nobody can have read the plans.`;
  }
  if (rejected === 0) return `Nothing was rejected in ${n} verdicts.`;
  const waiting = asked - n;
  return waiting > n
    ? `${waiting} of ${asked} requests were never answered.`
    : null;
}

function oneSeat(seat: string, reviews: ReviewEntry[]): SeatHealth {
  const answered = reviews.filter(review => review.verdict !== null);
  const n = answered.length;
  const rejected = answered.filter(
    review => review.verdict === 'reject',
  ).length;
  const underMinute = answered.filter(quickly).length;
  const [p50, p90] = n < MIN_VERDICTS ? [null, null] : latencies(reviews);
  return {
    seat,
    n,
    latencyHoursP50: p50,
    latencyHoursP90: p90,
    underMinute,
    rejected,
    sentence: sentenceOf({ n, rejected, underMinute, asked: reviews.length }),
  };
}

/**
 * How the reviews of each seat went, in the order of the seats' names.
 */
export function seatHealth(reviews: ReviewEntry[]): SeatHealth[] {
  const seats = [...new Set(reviews.map(review => review.seat))].sort();
  return seats.map(seat =>
    oneSeat(
      seat,
      reviews.filter(review => review.seat === seat),
    ),
  );
}
