import { fromJson } from '@hone/node';
import type { Knex } from 'knex';
import type { Row } from '../row';
import type { Db } from '../transaction';
import type { ReviewRecord, ReviewSeatRecord } from './types';

/** Holders of a seat, and since when they are. */
export interface SeatGroup {
  seat: string;
  groupRef: string;
  from: Date;
}

export function mapSeat(row: Row): ReviewSeatRecord {
  return {
    requirement: fromJson(row.requirement),
    state: row.state,
    askedAt: new Date(Number(row.asked_at)),
    dueAt: new Date(Number(row.due_at)),
  };
}

export function mapReview(row: Row, seats: ReviewSeatRecord[]): ReviewRecord {
  return {
    experimentId: row.experiment_id,
    askedAt: new Date(Number(row.asked_at)),
    boundHash: row.bound_hash,
    tier: row.tier,
    score: Number(row.score),
    open: Boolean(row.open),
    dueAt: new Date(Number(row.due_at)),
    seats,
  };
}

/**
 * The seats of some experiments, in the order of the policy.
 */
export async function listReviewSeats(
  db: Db,
  experimentIds: string[],
): Promise<Map<string, ReviewSeatRecord[]>> {
  const found = new Map<string, ReviewSeatRecord[]>();
  if (experimentIds.length === 0) return found;
  const rows: Row[] = await db('review_seats')
    .whereIn('experiment_id', experimentIds)
    .orderBy(['experiment_id', 'place']);
  for (const row of rows) {
    const seats = found.get(row.experiment_id) ?? [];
    found.set(row.experiment_id, [...seats, mapSeat(row)]);
  }
  return found;
}

/**
 * What was asked last about an experiment.
 */
export async function findReview(
  db: Db,
  experimentId: string,
): Promise<ReviewRecord | undefined> {
  const row = await db('reviews')
    .where({ experiment_id: experimentId })
    .first();
  if (!row) return undefined;
  const seats = await listReviewSeats(db, [experimentId]);
  return mapReview(row, seats.get(experimentId) ?? []);
}

/**
 * Writes what is asked about an experiment now over what was asked before.
 */
export async function saveReview(
  tx: Knex.Transaction,
  review: ReviewRecord,
  who: { groups: SeatGroup[]; contributors: string[] },
): Promise<void> {
  const { experimentId } = review;
  const ofExperiment = { experiment_id: experimentId };
  await tx('reviews')
    .insert({
      ...ofExperiment,
      asked_at: review.askedAt.getTime(),
      bound_hash: review.boundHash,
      tier: review.tier,
      score: review.score,
      open: review.open,
      due_at: review.dueAt.getTime(),
    })
    .onConflict('experiment_id')
    .merge();
  for (const table of [
    'review_seats',
    'review_groups',
    'review_contributors',
  ]) {
    await tx(table).where(ofExperiment).delete();
  }
  const seats = review.seats.map((seat, place) => ({
    ...ofExperiment,
    place,
    seat: seat.requirement.seat,
    title: seat.requirement.title,
    state: seat.state,
    asked_at: seat.askedAt.getTime(),
    due_at: seat.dueAt.getTime(),
    requirement: JSON.stringify(seat.requirement),
  }));
  if (seats.length > 0) await tx('review_seats').insert(seats);
  const groups = who.groups.map(({ seat, groupRef, from }) => ({
    ...ofExperiment,
    seat,
    group_ref: groupRef,
    from_at: from.getTime(),
  }));
  if (groups.length > 0) await tx('review_groups').insert(groups);
  const people = who.contributors.map(ref => ({
    ...ofExperiment,
    person_ref: ref,
  }));
  if (people.length > 0) await tx('review_contributors').insert(people);
}

/**
 * Closes what is asked about an experiment: it was withdrawn, is scheduled or has started.
 */
export async function closeReview(
  tx: Knex.Transaction,
  experimentId: string,
): Promise<void> {
  await tx('reviews')
    .where({ experiment_id: experimentId })
    .update({ open: false });
}

/** A seat that is open, for whoever has to be told of it. */
export interface OpenSeat extends ReviewSeatRecord {
  experimentId: string;
  tier: string;
  contributors: string[];
}

/**
 * Seats that are open in reviews that are open, the earliest deadline first.
 */
export async function listOpenSeats(
  db: Db,
  options: {
    askedSince: Date;
    after?: { at: Date; id: string };
    limit: number;
  },
): Promise<(OpenSeat & { id: string })[]> {
  const { askedSince, after, limit } = options;
  const id = db.raw("review_seats.experiment_id || ' ' || review_seats.seat");
  const query = db('review_seats')
    .join('reviews', 'reviews.experiment_id', 'review_seats.experiment_id')
    .where('reviews.open', true)
    .where('review_seats.state', 'open')
    .where('review_seats.asked_at', '>=', askedSince.getTime())
    .select('review_seats.*', 'reviews.tier', { id })
    .orderBy('review_seats.due_at')
    .orderByRaw("review_seats.experiment_id || ' ' || review_seats.seat")
    .limit(limit);
  if (after) {
    query.whereRaw(
      "(review_seats.due_at, review_seats.experiment_id || ' ' || review_seats.seat) > (?, ?)",
      [after.at.getTime(), after.id],
    );
  }
  const rows: Row[] = await query;
  const people: Row[] = await db('review_contributors').whereIn(
    'experiment_id',
    rows.map(row => row.experiment_id),
  );
  return rows.map(row => ({
    ...mapSeat(row),
    id: row.id,
    experimentId: row.experiment_id,
    tier: row.tier,
    contributors: people
      .filter(one => one.experiment_id === row.experiment_id)
      .map(one => one.person_ref),
  }));
}
