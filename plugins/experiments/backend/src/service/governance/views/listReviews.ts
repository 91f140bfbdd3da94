import type {
  Review,
  ReviewTab,
} from '@hone/backstage-plugin-experiments-common';
import { countStartedAlone } from '../../../store/experiments';
import {
  listHeldReviews,
  listJudged,
  listOwnedReviews,
  type ReviewItem,
} from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { DEFAULT_LIMIT, type PageQuery } from '../../queries/pageQuery';
import { toSummary } from '../../views/toSummary';
import { startOfQuarter } from '../budgets/quarterOf';
import { readFiller } from '../members/readFiller';
import { mayFill } from '../seats/seatHolders';
import type { Filler } from '../seats/whoMayFill';
import { toApproval } from './toApproval';

function mySeats(
  { review, experiment, contributors }: ReviewItem,
  filler: Filler,
  now: Date,
): string[] {
  if (!review || contributors.includes(filler.actor)) return [];
  return review.seats
    .filter(({ requirement, state, askedAt }) => {
      if (state !== 'open') return false;
      const { groupRefs } = mayFill(requirement, experiment, { askedAt, now });
      const holds = (ref: string) =>
        groupRefs.some(group => filler.groups.get(ref)?.has(group));
      return (
        holds(filler.actor) ||
        filler.delegations.some(
          ({ seat, fromRef }) =>
            (seat === null || seat === requirement.seat) &&
            !contributors.includes(fromRef) &&
            holds(fromRef),
        )
      );
    })
    .map(({ requirement }) => requirement.seat);
}

function toReview(item: ReviewItem, filler: Filler, now: Date): Review {
  const { experiment, review, judged } = item;
  const assessment = judged?.assessment;
  return {
    experiment: toSummary(experiment),
    tier: review?.tier ?? assessment!.tier,
    score: review?.score ?? assessment!.score,
    askedAt: review?.askedAt.toISOString() ?? null,
    dueAt: review?.dueAt.toISOString() ?? null,
    seats: (review?.seats ?? []).map(({ requirement, state }) => ({
      seat: requirement.seat,
      title: requirement.title,
      state,
    })),
    mySeats: mySeats(item, filler, now),
    judged: judged && toApproval(judged),
  };
}

function readTab(
  context: ServiceContext,
  filler: Filler,
  options: {
    tab: ReviewTab;
    now: Date;
    page: Parameters<typeof listJudged>[1];
  },
) {
  const { knex } = context;
  const { tab, now, page } = options;
  const groupsOf = (ref: string) => [...(filler.groups.get(ref) ?? [])];
  switch (tab) {
    case 'mine':
      return listHeldReviews(knex, {
        ...page,
        now,
        held: [
          { seat: null, groupRefs: groupsOf(filler.actor) },
          ...filler.delegations.map(({ seat, fromRef }) => ({
            seat,
            groupRefs: groupsOf(fromRef),
          })),
        ],
      });
    case 'team':
      return listOwnedReviews(knex, {
        ...page,
        ownerRefs: groupsOf(filler.actor),
      });
    default:
      return listJudged(knex, page);
  }
}

/**
 * One page of reviews for a caller. What the caller reads only because it was shared is not among them.
 *
 * @throws ServiceUnavailableError when the catalog does not tell the caller's groups
 */
export async function listReviewsForCaller(
  context: ServiceContext,
  caller: Caller,
  query: PageQuery & { tab: ReviewTab },
): Promise<{
  items: Review[];
  nextCursor: string | null;
  startedAlone: number;
}> {
  const now = context.clock.now();
  const [scope, filler] = await Promise.all([
    context.authorizer.memberScope(caller.credentials),
    readFiller(context, caller.actor, now),
  ]);
  const { tab, cursor, limit = DEFAULT_LIMIT } = query;
  const [page, startedAlone] = await Promise.all([
    readTab(context, filler, {
      tab,
      now,
      page: { scope, limit, cursor, ref: caller.actor },
    }),
    countStartedAlone(context.knex, { since: startOfQuarter(now), scope }),
  ]);
  return {
    items: page.items.map(item => toReview(item, filler, now)),
    nextCursor: page.nextCursor,
    startedAlone,
  };
}
