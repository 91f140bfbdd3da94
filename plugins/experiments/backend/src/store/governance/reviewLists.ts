import { InputError } from '@backstage/errors';
import type { Page } from '@hone/common';
import { decodeCursor, encodeCursor } from '@hone/node';
import type { Knex } from 'knex';
import { LIST_COLUMNS, mapListRow } from '../experiments/mapRow';
import { whereReadable, type ReadScope } from '../experiments/permissionFilter';
import type { ExperimentListRow } from '../experiments/types';
import type { Row } from '../row';
import type { Db } from '../transaction';
import { mapApproval } from './approvals';
import { listReviewSeats, mapReview } from './reviews';
import type { ApprovalRecord, ReviewRecord } from './types';

/** Groups of somebody in whose seats the reader may act; every seat where `seat` is null. */
export interface HeldGroups {
  seat: string | null;
  groupRefs: string[];
}

/** An experiment with what is asked about it. */
export interface ReviewItem {
  experiment: ExperimentListRow;
  review: ReviewRecord | null;
  judged: ApprovalRecord | null;
  /** Who worked on the plan, where it is open. */
  contributors: string[];
}

interface PageOptions {
  scope: ReadScope;
  limit: number;
  cursor?: string;
}

function readPosition(cursor: string): [number, string] {
  const [at, id] = decodeCursor(cursor, 2);
  if (!Number.isSafeInteger(at) || typeof id !== 'string') {
    throw new InputError(
      'cursor has to be the nextCursor of an earlier page of the same list',
    );
  }
  return [at as number, id];
}

/** A plan that was taken back asks nobody. */
const WAITING = ['in-review', 'scheduled'];

const REVIEW_COLUMNS = [
  'reviews.experiment_id',
  'reviews.asked_at',
  'reviews.bound_hash',
  'reviews.tier',
  'reviews.score',
  'reviews.open',
  'reviews.due_at',
];

async function readOpen(
  db: Db,
  options: PageOptions,
  narrow: (query: Knex.QueryBuilder) => void,
): Promise<Page<ReviewItem>> {
  const { scope, limit, cursor } = options;
  const query = db('reviews')
    .join('experiments', 'experiments.id', 'reviews.experiment_id')
    .where('reviews.open', true)
    .whereIn('experiments.status', WAITING)
    .select(LIST_COLUMNS)
    .select(REVIEW_COLUMNS)
    .orderBy(['reviews.due_at', 'reviews.experiment_id'])
    .limit(limit + 1);
  whereReadable(query, scope);
  narrow(query);
  if (cursor) {
    query.whereRaw(
      '(reviews.due_at, reviews.experiment_id) > (?, ?)',
      readPosition(cursor),
    );
  }
  const rows: Row[] = await query;
  const page = rows.slice(0, limit);
  const seats = await listReviewSeats(
    db,
    page.map(row => row.experiment_id),
  );
  const people: Row[] = await db('review_contributors').whereIn(
    'experiment_id',
    page.map(row => row.experiment_id),
  );
  const last = page.at(-1);
  return {
    items: page.map(row => ({
      experiment: mapListRow(row),
      review: mapReview(row, seats.get(row.experiment_id) ?? []),
      judged: null,
      contributors: people
        .filter(one => one.experiment_id === row.experiment_id)
        .map(one => one.person_ref),
    })),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([Number(last.due_at), last.experiment_id])
        : null,
  };
}

/** Open seats that somebody holds now and did not contribute to. */
function whereHeld(
  query: Knex.QueryBuilder,
  db: Db,
  reader: { ref: string; held: HeldGroups[]; now: Date },
): void {
  query
    .whereExists(seats => {
      seats
        .select(db.raw('1'))
        .from('review_seats')
        .join('review_groups', join => {
          join
            .on('review_groups.experiment_id', 'review_seats.experiment_id')
            .on('review_groups.seat', 'review_seats.seat');
        })
        .whereRaw('review_seats.experiment_id = reviews.experiment_id')
        .where('review_seats.state', 'open')
        .where('review_groups.from_at', '<=', reader.now.getTime())
        .where(any => {
          any.whereRaw('1 = 0');
          for (const { seat, groupRefs } of reader.held) {
            any.orWhere(one => {
              one.whereIn('review_groups.group_ref', groupRefs);
              if (seat !== null) one.where('review_seats.seat', seat);
            });
          }
        });
    })
    .whereNotExists(people => {
      people
        .select(db.raw('1'))
        .from('review_contributors')
        .whereRaw('review_contributors.experiment_id = reviews.experiment_id')
        .where('review_contributors.person_ref', reader.ref);
    });
}

/**
 * Open reviews with an open seat that the reader holds, the earliest deadline first.
 */
export async function listHeldReviews(
  db: Db,
  options: PageOptions & { ref: string; held: HeldGroups[]; now: Date },
): Promise<Page<ReviewItem>> {
  return readOpen(db, options, query => whereHeld(query, db, options));
}

/**
 * Open reviews of experiments of some owners, the earliest deadline first.
 */
export async function listOwnedReviews(
  db: Db,
  options: PageOptions & { ownerRefs: string[] },
): Promise<Page<ReviewItem>> {
  return readOpen(db, options, query =>
    query.whereIn('experiments.owner_ref', options.ownerRefs),
  );
}

/**
 * What somebody said about experiments, newest first.
 */
export async function listJudged(
  db: Db,
  options: PageOptions & { ref: string },
): Promise<Page<ReviewItem>> {
  const { ref, scope, limit, cursor } = options;
  const query = db('approvals')
    .join('experiments', 'experiments.id', 'approvals.experiment_id')
    .where('approvals.actor', ref)
    .orderBy([
      { column: 'approvals.at', order: 'desc' },
      { column: 'approvals.id', order: 'desc' },
    ])
    .select(LIST_COLUMNS)
    .select({ approval_id: 'approvals.id' })
    .limit(limit + 1);
  whereReadable(query, scope);
  if (cursor) {
    query.whereRaw('(approvals.at, approvals.id) < (?, ?)', [
      ...readPosition(cursor),
    ]);
  }
  const rows: Row[] = await query;
  const page = rows.slice(0, limit);
  const approvals: Row[] = await db('approvals').whereIn(
    'id',
    page.map(row => row.approval_id),
  );
  const byId = new Map(approvals.map(row => [row.id, mapApproval(row)]));
  const items = page.map(row => ({
    experiment: mapListRow(row),
    review: null,
    judged: byId.get(row.approval_id) ?? null,
    contributors: [],
  }));
  const last = items.at(-1)?.judged;
  return {
    items,
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([last.at.getTime(), last.id])
        : null,
  };
}
