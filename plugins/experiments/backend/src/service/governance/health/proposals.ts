import { wilsonInterval } from '@hone/inference';
import { RISK_TIERS } from '../risk/tiers';
import type { RiskTier } from '../types';
import { MIN_REVIEWS_WITHOUT_FINDING } from './limits';
import type { GateEntry, GateProposal, ReviewEntry, StartEntry } from './types';

/** What a gate that found nothing may find at most, as the upper end of a 95% interval. */
function atMost(n: number): string {
  const found = wilsonInterval({ successes: 0, trials: n });
  const share = found.ok ? found.interval[1] : 1;
  return `${Math.ceil(share * 100)}%`;
}

/** Whether the seat had a use: it said no, or it asked. */
function isFinding({ verdict }: ReviewEntry): boolean {
  return verdict === 'reject' || verdict === 'question';
}

function missedWords(reviews: ReviewEntry[], failed: Set<string>): string {
  const keys = new Set(reviews.map(review => review.experimentKey));
  const missed = [...keys].filter(key => failed.has(key)).length;
  return missed > 0
    ? ` ${missed} of the plans it let pass failed all the same.`
    : '';
}

function proposalFor(
  gate: { seat: string; tier: RiskTier },
  reviews: ReviewEntry[],
  failed: Set<string>,
): GateProposal[] {
  const n = reviews.length;
  if (n < MIN_REVIEWS_WITHOUT_FINDING || reviews.some(isFinding)) return [];
  return [
    {
      ...gate,
      n,
      sentence: `The seat ${gate.seat} found nothing in ${n} reviews of ${
        gate.tier
      } plans, so it finds something in ${atMost(
        n,
      )} of them at most.${missedWords(reviews, failed)} Try removing it for ${
        gate.tier
      }.`,
    },
  ];
}

/**
 * Gates that never found anything in enough reviews, by seat and tier.
 */
export function gateProposals(entries: GateEntry[]): GateProposal[] {
  const reviews = entries.filter(
    (entry): entry is ReviewEntry =>
      entry.kind === 'review' && entry.verdict !== null,
  );
  const failed = new Set(
    entries
      .filter(
        (entry): entry is StartEntry =>
          entry.kind === 'start' && entry.failed === true,
      )
      .map(start => start.experimentKey),
  );
  const seats = [...new Set(reviews.map(review => review.seat))].sort();
  return RISK_TIERS.flatMap(tier =>
    seats.flatMap(seat =>
      proposalFor(
        { seat, tier },
        reviews.filter(review => review.seat === seat && review.tier === tier),
        failed,
      ),
    ),
  );
}
