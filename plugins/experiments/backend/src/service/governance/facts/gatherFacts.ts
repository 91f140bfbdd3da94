import { findFreezes, type FreezeRecord } from '../../../store/freezes';
import { countEarlierTrials } from '../../../store/experiments';
import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { ServiceContext } from '../../context';
import { writtenOutArms } from '../../drafts/writtenOut';
import type { GovernancePolicy, RiskAnswers, RiskFacts } from '../types';
import { catalogFacts, type CatalogFacts } from './catalogFacts';
import { recentIncidents } from './deliveryFacts';
import { errorBudgetLeft } from './errorBudgetLeft';
import { guardrailsCanTell } from './guardrailPower';
import { orUnknown } from './orUnknown';
import { treatedRefs, type RiskSubject } from './riskSubject';

/** What the author said and what the catalog says, together; unknown where both are silent. */
function allAnswers(
  { risk }: RiskSubject,
  catalog: CatalogFacts | null,
): RiskAnswers {
  const found = catalog?.dataClasses ?? [];
  if (!risk.dataClasses && found.length === 0) return risk;
  const dataClasses = [...new Set([...(risk.dataClasses ?? []), ...found])];
  return { ...risk, dataClasses };
}

/**
 * Gathers what a tier is computed from, all but the record of deliveries, which seldom matters. The catalog and the metrics
 * are asked with this plugin's own rights: the tier is the same for everybody who looks.
 *
 * @param at - when the start would be
 */
export async function gatherFacts(
  context: ServiceContext,
  subject: RiskSubject,
  options: { policy: GovernancePolicy; at: Date },
): Promise<{ facts: RiskFacts; freezes: FreezeRecord[] }> {
  const { at, policy } = options;
  const entityRefs = treatedRefs(subject);
  const now = context.clock.now();
  const until = at < now ? at : now;
  const catalog = await orUnknown(context, 'the catalog', () =>
    catalogFacts(context, entityRefs),
  );
  const { points } = policy.risk;
  const [budget, incidents, earlierTrials, freezes, canTell] =
    await Promise.all([
      catalog &&
        orUnknown(context, 'the error budget', () =>
          errorBudgetLeft(context, catalog, until),
        ),
      points.recentIncident > 0
        ? orUnknown(context, 'recent incidents', signal =>
            recentIncidents(context, { entityRefs, at: until, signal }),
          )
        : null,
      countEarlierTrials(context.knex, {
        id: subject.id,
        design: subject.design,
        entityRefs,
      }),
      findFreezes(context.knex, {
        entityRefs,
        ownerRef: subject.ownerRef,
        systemRefs: catalog?.systems ?? null,
        at,
      }),
      points.guardrailsCannotTell > 0 ||
      (points.unknown.guardrailsCannotTell ?? 0) > 0
        ? orUnknown(context, 'the power of guardrails', signal =>
            guardrailsCanTell(context, subject, { until, signal }),
          )
        : null,
    ]);
  const facts: RiskFacts = {
    answers: allAnswers(subject, catalog),
    criticality: catalog?.criticality ?? null,
    dependents: catalog?.dependents ?? null,
    treatedServices: entityRefs.length,
    // What changes whole services is not rolled out by traffic.
    trafficShare: treatsWholeServices(subject.design)
      ? null
      : writtenOutArms(subject).treated.share ?? null,
    earlierTrials,
    errorBudgetLeft: budget,
    errorBudgetUnread:
      catalog === null || (catalog.errorBudgets.length > 0 && budget === null),
    recentIncidents: incidents,
    inFreeze: freezes.length > 0,
    guardrails: subject.metrics.filter(m => m.role === 'guardrail').length,
    guardrailsCanTell: canTell,
    deliveries: null,
  };
  return { facts, freezes };
}
