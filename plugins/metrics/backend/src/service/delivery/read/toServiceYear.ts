import type {
  ServiceIncident,
  ServiceYear,
} from '@hone/backstage-plugin-metrics-common';
import { causeConfidence, startOf, type LinkedIncident } from '../rules/causes';
import type { JudgedRelease } from '../rules/evaluateService';
import type { ReleaseKind } from '../rules/releases';
import { deliverySignals } from '../signals/deliverySignals';
import { summarizeWeeks } from '../summary/summarizeWeeks';
import type { EvaluatedService } from './ServiceEvaluator';

/** A year and the running week. */
const WEEKS = 53;
/** More marks than this are a gray bar. */
const MAX_MARKS = 1_000;

/** What neither delivers nor goes wrong for users. */
const UNMARKED: ReleaseKind[] = ['redeploy', 'rollback', 'undelivered'];

type Mark = ServiceYear['deployments'][number];

function outcomeOf({ release, failure, matured }: JudgedRelease) {
  if (release.kind === 'caught') return 'caught' as const;
  if (failure) return 'failed' as const;
  return matured ? ('ok' as const) : ('unknown' as const);
}

function deploymentMarks(releases: readonly JudgedRelease[], from: number) {
  const marks = releases.flatMap<Mark>(judged => {
    const { kind, at, deployment } = judged.release;
    if (at === null || at < from) return [];
    if (UNMARKED.includes(kind)) return [];
    return [
      {
        id: deployment.id,
        at: new Date(at).toISOString(),
        outcome: outcomeOf(judged),
        url: deployment.url ?? null,
      },
    ];
  });
  return marks.slice(-MAX_MARKS);
}

function toIncident(linked: LinkedIncident): ServiceIncident {
  const { incident, cause } = linked;
  const { id, mitigatedAt, url } = incident;
  return {
    id,
    at: new Date(startOf(incident)).toISOString(),
    mitigatedAt:
      mitigatedAt === null ? null : new Date(mitigatedAt).toISOString(),
    url: url ?? null,
    deployment: cause?.deploymentId ?? null,
    confidence: causeConfidence(linked),
  };
}

/**
 * The last 53 calendar weeks of a service with its roll-outs and incidents, the oldest first; of more than 1,000 the
 * newest.
 */
export function toServiceYear(
  { entityRef, delivery }: EvaluatedService,
  options: { zone: string; simulated: boolean; asOf: number },
): ServiceYear {
  const { zone, simulated, asOf } = options;
  const { weeks, from } = summarizeWeeks(delivery, {
    weeks: WEEKS,
    zone,
    asOf,
  });
  return {
    entityRef,
    zone,
    simulated,
    from: new Date(from).toISOString(),
    weeks,
    signals: deliverySignals(weeks),
    deployments: deploymentMarks(delivery.releases, from),
    incidents: delivery.incidents
      .filter(({ incident }) => startOf(incident) >= from)
      .slice(-MAX_MARKS)
      .map(toIncident),
  };
}
