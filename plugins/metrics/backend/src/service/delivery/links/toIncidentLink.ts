import type { IncidentLink } from '@hone/backstage-plugin-metrics-common';
import type {
  LinkChange,
  StandingLink,
} from '../../../store/delivery/LinkStore';
import type { EvaluatedService } from '../read/ServiceEvaluator';
import {
  automaticConfidence,
  causeConfidence,
  startOf,
  type LinkedIncident,
} from '../rules/causes';
import type { JudgedRelease } from '../rules/evaluateService';

/** A link without what the caller may do with it. */
export type KnownLink = Omit<IncidentLink, 'mayChange'>;

/** Roll-outs that may have caused an incident: most before it began, some after it for clocks that are off. */
const BEFORE = 20;
const AFTER = 5;

const LINKABLE = ['deployment', 'caught', 'undelivered', 'escaped', 'running'];

function instantOf({ release }: JudgedRelease): number | null {
  return release.at ?? release.deployment.startedAt ?? null;
}

function candidatesOf(
  releases: readonly JudgedRelease[],
  start: number,
): IncidentLink['candidates'] {
  const linkable = releases
    .flatMap(judged => {
      const at = instantOf(judged);
      return at !== null && LINKABLE.includes(judged.release.kind)
        ? [{ at, judged }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
  const next = linkable.findIndex(({ at }) => at > start);
  const split = next < 0 ? linkable.length : next;
  return linkable
    .slice(Math.max(0, split - BEFORE), split + AFTER)
    .reverse()
    .map(({ at, judged: { release } }) => ({
      id: release.deployment.id,
      kind: release.kind,
      at: new Date(at).toISOString(),
      sha: release.deployment.sha,
    }));
}

function toChange(change: LinkChange): IncidentLink['changes'][number] {
  const { from, to, changedAt, ...rest } = change;
  return {
    ...rest,
    from: { type: from.cause, deployment: from.deploymentId },
    to: { type: to.type, deployment: to.type === 'deployment' ? to.id : null },
    changedAt: changedAt.toISOString(),
  };
}

/**
 * The link of an incident as others see it, with what it may be changed to and what it was.
 */
export function toIncidentLink(
  { entityRef, delivery }: EvaluatedService,
  linked: LinkedIncident,
  stored: { standing: StandingLink; changes: readonly LinkChange[] },
): KnownLink {
  const { incident, cause, automatic } = linked;
  const start = startOf(incident);
  return {
    entityRef,
    incident: incident.id,
    at: new Date(start).toISOString(),
    url: incident.url ?? null,
    revision: stored.standing.revision,
    type: stored.standing.cause.type,
    deployment: cause?.deploymentId ?? null,
    confidence: causeConfidence(linked),
    automatic: {
      deployment: automatic?.deploymentId ?? null,
      confidence: automaticConfidence(linked),
    },
    candidates: candidatesOf(delivery.releases, start),
    changes: stored.changes.map(toChange),
  };
}
