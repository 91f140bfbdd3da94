import type { FreezeRecord } from '../../../store/freezes';
import type { ServiceContext } from '../../context';
import { assessRisk } from '../risk/assessRisk';
import type { GovernancePolicy, RiskAssessment, RiskFacts } from '../types';
import { deliveryRecord } from './deliveryFacts';
import { gatherFacts } from './gatherFacts';
import { orUnknown } from './orUnknown';
import type { RiskSubject } from './riskSubject';

/**
 * A tier with the facts that it was computed from, and the freezes that cover the start, what ends last first.
 */
export interface Assessed {
  facts: RiskFacts;
  assessment: RiskAssessment;
  freezes: FreezeRecord[];
}

/**
 * The tier of a plan with the facts that it was computed from. Deliveries are read only where they can make a difference.
 */
export async function assessSubject(
  context: ServiceContext,
  subject: RiskSubject,
  options: { policy: GovernancePolicy; at: Date },
): Promise<Assessed> {
  const { policy, at } = options;
  const { facts, freezes } = await gatherFacts(context, subject, options);
  const assessment = assessRisk(policy, facts);
  const { ownerRef } = subject;
  const now = context.clock.now();
  if (!assessment.autonomy || !ownerRef) return { facts, assessment, freezes };
  const deliveries = await orUnknown(context, 'past deliveries', signal =>
    deliveryRecord(context, { ownerRef, at: at < now ? at : now, signal }),
  );
  const whole = { ...facts, deliveries };
  return { facts: whole, assessment: assessRisk(policy, whole), freezes };
}
