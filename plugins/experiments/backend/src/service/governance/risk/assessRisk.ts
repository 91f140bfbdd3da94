import type { GovernancePolicy, RiskAssessment, RiskFacts } from '../types';
import { earnedAutonomy } from './earnedAutonomy';
import { floorsOf } from './floors';
import { scoreParts } from './scoreParts';
import { higherTier, tierOfScore } from './tiers';

/**
 * How much a change risks: the highest of the floors that apply and the tier of the score. The score
 * only adds, so more risk never lowers a tier. Earned autonomy lowers a T1 of the score to T0; a floor stands.
 */
export function assessRisk(
  policy: GovernancePolicy,
  facts: RiskFacts,
): RiskAssessment {
  const { risk, version } = policy;
  const contributions = scoreParts(risk.points, facts);
  const score = contributions.reduce((sum, part) => sum + part.points, 0);
  const scoreTier = tierOfScore(score, risk.thresholds);
  const floors = floorsOf(risk.floors, facts);
  const floorTier = floors.reduce<RiskAssessment['tier']>(
    (highest, floor) => higherTier(highest, floor.tier),
    'T0',
  );
  // It can matter only where the score asks for a peer and no floor asks for anybody.
  const autonomy =
    scoreTier === 'T1' && floorTier === 'T0'
      ? earnedAutonomy(policy, facts)
      : null;
  return {
    tier: autonomy?.earned ? 'T0' : higherTier(scoreTier, floorTier),
    score,
    scoreTier,
    contributions,
    floors,
    autonomy,
    policyVersion: version,
  };
}
