import type { DeliveryRules, Incident, ServiceFacts } from './facts';
import type { ShippedChange } from './leadTimes';
import type { Release } from './releases';

/** How sure a link from an incident to a deployment is, from best to worst. */
export type LinkConfidence = 'explicit' | 'content' | 'window';

/** An incident and the roll-out that caused it. */
export interface FailureLink {
  incident: Incident;
  deploymentId: string;
  confidence: LinkConfidence;
}

/** A roll-out that hurt. */
export interface Failure {
  release: Release;
  links: FailureLink[];
  /** What took it back, the first if several did. */
  rollback: { id: string; at: number } | null;
}

/** The beginning of an incident: impact, else detection, else the ticket. */
export function startOf(incident: Incident): number {
  return incident.impactAt ?? incident.detectedAt ?? incident.createdAt;
}

function findCause(
  incident: Incident,
  releases: readonly Release[],
  shippedIn: ReadonlyMap<string, string>,
  rules: DeliveryRules,
): Omit<FailureLink, 'incident'> | null {
  const { link } = incident;
  if (link?.type === 'none') return null;
  if (link?.type === 'deployment') {
    return { deploymentId: link.id, confidence: 'explicit' };
  }
  if (link?.type === 'change') {
    const deploymentId = shippedIn.get(link.sha);
    return deploymentId ? { deploymentId, confidence: 'content' } : null;
  }
  if (link?.type === 'digest') {
    // The same content again is no new cause: the first that brought it counts.
    const first = releases.find(
      release =>
        release.deployment.digest === link.digest &&
        release.kind !== 'rollback',
    );
    return first
      ? { deploymentId: first.deployment.id, confidence: 'content' }
      : null;
  }
  const start = startOf(incident);
  const before = releases.filter(
    release =>
      release.at !== null &&
      release.at <= start &&
      start - release.at <= rules.linkWindowMs &&
      (release.kind === 'deployment' || release.kind === 'escaped'),
  );
  const last = before[before.length - 1];
  return last
    ? { deploymentId: last.deployment.id, confidence: 'window' }
    : null;
}

/**
 * The roll-outs that failed, each once however many incidents speak of it: those that an incident is linked to, those
 * that were rolled back, and those that were stopped too late. One that was stopped early but is linked to an incident
 * was not caught after all.
 */
export function findFailures(
  facts: Pick<ServiceFacts, 'incidents'>,
  releases: readonly Release[],
  changes: readonly ShippedChange[],
  rules: DeliveryRules,
): Failure[] {
  const shippedIn = new Map(
    changes.map(change => [change.sha, change.deploymentId]),
  );
  const links = new Map<string, FailureLink[]>();
  for (const incident of facts.incidents) {
    const cause = findCause(incident, releases, shippedIn, rules);
    if (!cause) continue;
    const known = links.get(cause.deploymentId) ?? [];
    links.set(cause.deploymentId, [...known, { incident, ...cause }]);
  }
  const rolledBack = new Map<string, { id: string; at: number }>();
  for (const { deployment, kind, at } of releases) {
    const of = deployment.rollbackOf;
    if (kind !== 'rollback' || of === null || at === null) continue;
    // Releases come in the order of time.
    if (!rolledBack.has(of)) rolledBack.set(of, { id: deployment.id, at });
  }
  return releases.flatMap(release => {
    const { id } = release.deployment;
    const found = links.get(id) ?? [];
    const rollback = rolledBack.get(id) ?? null;
    const failed =
      release.kind === 'escaped' ||
      (release.kind === 'caught' && found.length > 0) ||
      (release.kind === 'deployment' &&
        (found.length > 0 || rollback !== null));
    return failed ? [{ release, links: found, rollback }] : [];
  });
}
