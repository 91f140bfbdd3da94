import {
  PRIOR_TRIALS,
  VOTES_FOR_HALF,
  VOTE_OPTIMISM,
  VOTE_TRIALS,
} from './constants';

/**
 * How likely a solution works after votes: the mean of a Beta distribution whose prior is the stated probability with
 * the weight of ten trials, and whose data are trials that votes stand for. Those weigh at most two trials and succeed
 * at most twice as often as stated, so votes raise a probability by at most a sixth of itself.
 *
 * @param stated - within (0, 1)
 * @param votes - how many people voted for it
 */
export function believedProbability(stated: number, votes: number): number {
  const trials = (VOTE_TRIALS * votes) / (votes + VOTES_FOR_HALF);
  const successes = trials * Math.min(1, VOTE_OPTIMISM * stated);
  return (PRIOR_TRIALS * stated + successes) / (PRIOR_TRIALS + trials);
}
