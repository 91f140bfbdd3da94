import { betaPosterior } from '@hone/inference';
import type {
  DeliveryRecord,
  GovernancePolicy,
  RiskAssessment,
  RiskFacts,
} from '../types';
import { known } from './knownFacts';

type Autonomy = NonNullable<RiskAssessment['autonomy']>;
type AutonomyRule = NonNullable<GovernancePolicy['risk']['autonomy']>;

const UNIFORM = { a: 1, b: 1 };

/** Rounded down, so that a probability that falls short never reads as if it did not. */
function percent(share: number): string {
  return `${Math.floor(share * 1000 + 1e-9) / 10}%`;
}

/** Probability that fewer than `maxFailRate` of the deliveries fail; null for counts that cannot be. */
function probabilityOf(
  { matured, failed }: DeliveryRecord,
  { maxFailRate }: AutonomyRule,
): number | null {
  const posterior = betaPosterior({
    prior: UNIFORM,
    failures: failed,
    trials: matured,
    threshold: maxFailRate,
  });
  return posterior.ok ? posterior.probability : null;
}

function lost(sentence: string): Autonomy {
  return { earned: false, sentence };
}

function recordOf(deliveries: DeliveryRecord, rule: AutonomyRule): Autonomy {
  const { matured, failed, caught } = deliveries;
  if (matured < rule.minDeliveries) {
    return lost(
      `Needs an approval: ${matured} deliveries are old enough to be judged, ${rule.minDeliveries} would do.`,
    );
  }
  const probability = probabilityOf(deliveries, rule);
  const rate = percent(rule.maxFailRate);
  if (probability === null) {
    return lost(
      `Needs an approval: ${failed} failures of ${matured} deliveries cannot be judged.`,
    );
  }
  const odds = `${failed} of ${matured} deliveries failed, so fewer than ${rate} fail with a probability of ${percent(
    probability,
  )}`;
  if (probability < rule.probability) {
    return lost(
      `Needs an approval: ${odds}; ${percent(rule.probability)} would do.`,
    );
  }
  // Where nothing failed there was nothing to catch.
  const catchRate = failed > 0 ? caught / failed : 1;
  if (!(catchRate >= rule.minCatchRate)) {
    return lost(
      `Needs an approval: ${caught} of ${failed} failures were caught before they reached everybody, ${percent(
        rule.minCatchRate,
      )} would do.`,
    );
  }
  return { earned: true, sentence: `Starts by itself: ${odds}.` };
}

/**
 * Whether the deliveries of the owner's services let a T1 start by itself, and why.
 */
export function earnedAutonomy(
  policy: GovernancePolicy,
  { deliveries, errorBudgetLeft }: RiskFacts,
): Autonomy | null {
  const rule = policy.risk.autonomy;
  if (!rule) return null;
  if (!deliveries) {
    return lost('Needs an approval: past deliveries are not known.');
  }
  if (deliveries.escapedRecently) {
    return lost(
      'Needs an approval: a failure reached everybody in the last 28 days.',
    );
  }
  // A policy that holds starts by the error budget does not trust blindly where the budget cannot be read.
  if (!known(errorBudgetLeft) && policy.errorBudgetFloor !== null) {
    return lost('Needs an approval: the error budget is not known.');
  }
  if (known(errorBudgetLeft) && errorBudgetLeft <= 0) {
    return lost('Needs an approval: the error budget is empty.');
  }
  return recordOf(deliveries, rule);
}
