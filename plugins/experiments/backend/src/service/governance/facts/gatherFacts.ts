import { findFreezes } from '../../../store/freezes';
import {
  countEarlierTrials,
  type ExperimentRecord,
} from '../../../store/experiments';
import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { ServiceContext } from '../../context';
import type { GovernancePolicy, RiskAnswers, RiskFacts } from '../types';
import { catalogFacts, type CatalogFacts } from './catalogFacts';
import { recentIncidents } from './deliveryFacts';
import { errorBudgetLeft } from './errorBudgetLeft';
import { orUnknown } from './orUnknown';

/**
 * What a tier is computed for: an experiment, or a plan that is not stored.
 */
export type RiskSubject = Pick<
  ExperimentRecord,
  'entityRef' | 'ownerRef' | 'design' | 'metrics' | 'treated' | 'risk'
> & { id: string | null };

/**
 * The services that a plan changes.
 */
export function treatedRefs({
  entityRef,
  treated,
}: Pick<RiskSubject, 'entityRef' | 'treated'>): string[] {
  return treated.entityRefs?.length ? treated.entityRefs : [entityRef];
}

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
): Promise<RiskFacts> {
  const { at, policy } = options;
  const entityRefs = treatedRefs(subject);
  const now = context.clock.now();
  const until = at < now ? at : now;
  const catalog = await orUnknown(context, 'the catalog', () =>
    catalogFacts(context, entityRefs),
  );
  const [budget, incidents, earlierTrials, freezes] = await Promise.all([
    catalog &&
      orUnknown(context, 'the error budget', () =>
        errorBudgetLeft(context, catalog, until),
      ),
    policy.risk.points.recentIncident > 0
      ? orUnknown(context, 'recent incidents', signal =>
          recentIncidents(context, { entityRefs, at: until, signal }),
        )
      : null,
    countEarlierTrials(context.knex, {
      id: subject.id,
      design: subject.design,
      entityRefs,
    }),
    findFreezes(context.knex, { entityRefs, ownerRef: subject.ownerRef, at }),
  ]);
  return {
    answers: allAnswers(subject, catalog),
    criticality: catalog?.criticality ?? null,
    dependents: catalog?.dependents ?? null,
    treatedServices: entityRefs.length,
    // What changes whole services is not rolled out by traffic.
    trafficShare: treatsWholeServices(subject.design)
      ? null
      : subject.treated.share ?? null,
    earlierTrials,
    errorBudgetLeft: budget,
    errorBudgetUnread:
      catalog === null || (catalog.errorBudgets.length > 0 && budget === null),
    recentIncidents: incidents,
    inFreeze: freezes.length > 0,
    guardrails: subject.metrics.filter(m => m.role === 'guardrail').length,
    // Nobody computes the power of guardrails before the start yet.
    guardrailsCanTell: null,
    deliveries: null,
  };
}
