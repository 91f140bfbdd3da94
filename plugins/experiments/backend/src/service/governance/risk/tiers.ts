import type { GovernancePolicy, RiskTier } from '../types';

/** From what starts by itself to what needs most. */
export const RISK_TIERS: RiskTier[] = ['T0', 'T1', 'T2', 'T3'];

/** The riskier of two. */
export function higherTier(a: RiskTier, b: RiskTier): RiskTier {
  return RISK_TIERS.indexOf(a) >= RISK_TIERS.indexOf(b) ? a : b;
}

/** The tier of a score without floors and autonomy. */
export function tierOfScore(
  score: number,
  thresholds: GovernancePolicy['risk']['thresholds'],
): RiskTier {
  if (score >= thresholds.T3) return 'T3';
  if (score >= thresholds.T2) return 'T2';
  return score >= thresholds.T1 ? 'T1' : 'T0';
}
