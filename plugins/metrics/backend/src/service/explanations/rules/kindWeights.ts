import type { JudgementCount } from '../../../store/explanations/JudgementStore';
import type { KindWeights } from './rankCandidates';

/** As if ten causes of each kind had been judged before anybody said anything, half of them confirmed. */
const PRIOR_CONFIRMED = 5;
const PRIOR_JUDGED = 10;
const LEAST = 0.5;
const MOST = 2;

/**
 * What people said of causes, by kind: the posterior mean of a beta-binomial, by that of the prior. 1 when nobody said anything; people who
 * always confirm double the odds of a kind at most, those who always reject halve them.
 */
export function kindWeights(counts: readonly JudgementCount[]): KindWeights {
  const weights: KindWeights = {
    service: 1,
    deployment: 1,
    'flag-change': 1,
  };
  for (const { kind, confirmed, judged } of counts) {
    const share = (PRIOR_CONFIRMED + confirmed) / (PRIOR_JUDGED + judged);
    const weight = share / (PRIOR_CONFIRMED / PRIOR_JUDGED);
    weights[kind] = Math.min(MOST, Math.max(LEAST, weight));
  }
  return weights;
}
