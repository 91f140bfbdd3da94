import type { Cause, LinkedIncident } from './causes';
import type { Incident } from './facts';
import { wasStopped, type Release } from './releases';

/** An incident and the roll-out that caused it. */
export interface FailureLink extends Cause {
  incident: Incident;
}

/** A roll-out that hurt. */
export interface Failure {
  release: Release;
  links: FailureLink[];
  /** What took it back, the first if several did. */
  rollback: { id: string; at: number } | null;
}

/**
 * The roll-outs that failed, each once however many incidents speak of it: those that an incident is linked to, those
 * that were rolled back, and those that were stopped too late. One that was stopped early but is linked to an incident
 * was not caught after all.
 */
export function findFailures(
  incidents: readonly LinkedIncident[],
  releases: readonly Release[],
): Failure[] {
  const links = new Map<string, FailureLink[]>();
  for (const { incident, cause } of incidents) {
    if (!cause) continue;
    const known = links.get(cause.deploymentId) ?? [];
    known.push({ incident, ...cause });
    links.set(cause.deploymentId, known);
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
      (wasStopped(release) && found.length > 0) ||
      (release.kind === 'deployment' &&
        (found.length > 0 || rollback !== null));
    return failed ? [{ release, links: found, rollback }] : [];
  });
}
