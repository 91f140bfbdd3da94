import type {
  Decision,
  Recommendation,
} from '@hone/backstage-plugin-experiments-common';

/** What somebody is about to decide. */
export interface DecisionDraft {
  decision: Decision | null;
  reason: string;
  nextOwnerRef: string | null;
}

export const DECISIONS: Decision[] = [
  'ship',
  'roll-back',
  'keep-running',
  'stop-learned',
  'inconclusive',
  'not-valid',
];

/** Whether a value is one of the decisions that this version has a word for. */
export function isDecision(value: unknown): value is Decision {
  return DECISIONS.some(one => one === value);
}

/** The decisions that follow a recommendation, the plainest first. */
const FOLLOWING: Record<Recommendation, Decision[]> = {
  ship: ['ship'],
  rollback: ['roll-back'],
  extend: ['keep-running'],
  // People have to weigh it, so every decision follows and none is put into their mouth.
  review: DECISIONS,
  inconclusive: ['inconclusive', 'stop-learned'],
  invalid: ['not-valid'],
};

/** Without a verdict only what claims no result follows. */
const WITHOUT_VERDICT: Decision[] = [
  'inconclusive',
  'not-valid',
  'keep-running',
];

/** The decision that follows a recommendation; null where the computation recommends none. */
export function recommendedDecision(
  recommendation: Recommendation | undefined,
): Decision | null {
  return recommendation && recommendation !== 'review'
    ? FOLLOWING[recommendation][0]
    : null;
}

/** Whether a decision agrees with the recommendation, as the server sees it. */
export function followsRecommendation(
  decision: Decision,
  recommendation: Recommendation | undefined,
): boolean {
  const following = recommendation
    ? FOLLOWING[recommendation]
    : WITHOUT_VERDICT;
  return following.includes(decision);
}
