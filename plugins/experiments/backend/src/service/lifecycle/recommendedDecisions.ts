import type {
  Decision,
  VerdictSummary,
} from '@hone/backstage-plugin-experiments-common';

const DECISIONS: Record<VerdictSummary['recommendation'], Decision[]> = {
  ship: ['ship'],
  rollback: ['roll-back'],
  extend: ['keep-running'],
  // A conflict is for people to weigh: every decision follows it.
  review: [
    'ship',
    'roll-back',
    'keep-running',
    'stop-learned',
    'inconclusive',
    'not-valid',
  ],
  inconclusive: ['inconclusive', 'stop-learned'],
  invalid: ['not-valid'],
};

/**
 * Whether a decision follows the recommendation. Without a verdict nothing is recommended, so only what claims no
 * result follows.
 */
export function followsRecommendation(
  decision: Decision,
  verdict: Pick<VerdictSummary, 'recommendation'> | null,
): boolean {
  return verdict
    ? DECISIONS[verdict.recommendation].includes(decision)
    : ['inconclusive', 'not-valid', 'keep-running'].includes(decision);
}
