import type { DeliveryRules, ServiceFacts } from './facts';
import { findFailures, type Failure } from './failures';
import { shipChanges, type ShippedChange } from './leadTimes';
import { recoveries, restorations, type OpenDuration } from './recovery';
import { classifyReleases, type Release } from './releases';

/** A roll-out that counts, with its outcome. */
export interface JudgedRelease {
  release: Release;
  failure: Failure | null;
  /** Old enough for its outcome to count as known. */
  matured: boolean;
}

/**
 * Everything that delivery metrics of a service are made of, event by event; windows and intervals come later.
 */
export interface ServiceDelivery {
  /** Deployments and attempts, in the order of time. */
  releases: JudgedRelease[];
  changes: ShippedChange[];
  recoveries: OpenDuration[];
  restorations: OpenDuration[];
  /** Defects found in production, each once. */
  defects: { id: string; foundAt: number }[];
  /** Deployments whose commit is not known. */
  unknownCommits: string[];
}

/** What did harm after all has escaped. */
function judge(
  release: Release,
  failures: ReadonlyMap<string, Failure>,
): Release {
  return release.kind === 'caught' && failures.has(release.deployment.id)
    ? { ...release, kind: 'escaped' }
    : release;
}

/**
 * Applies the definitions to the facts of a service. The same facts give the same result in whatever order they came.
 */
export function evaluateService(
  facts: ServiceFacts,
  options: { asOf: number; rules: DeliveryRules },
): ServiceDelivery {
  const { asOf, rules } = options;
  const releases = classifyReleases(facts, rules);
  const { changes, unknownCommits } = shipChanges(facts, releases);
  const failures = findFailures(facts, releases, changes, rules);
  const byId = new Map(
    failures.map(failure => [failure.release.deployment.id, failure]),
  );
  return {
    releases: releases.map(release => ({
      release: judge(release, byId),
      failure: byId.get(release.deployment.id) ?? null,
      matured: release.at !== null && asOf - release.at >= rules.maturityMs,
    })),
    changes: [...changes].sort((a, b) => (a.sha < b.sha ? -1 : 1)),
    recoveries: recoveries(failures, asOf).sort(
      (a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1),
    ),
    restorations: restorations(facts.incidents, asOf).sort(
      (a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1),
    ),
    defects: facts.defects
      .filter(defect => defect.duplicateOf === null)
      .map(({ id, foundAt }) => ({ id, foundAt }))
      .sort((a, b) => a.foundAt - b.foundAt || (a.id < b.id ? -1 : 1)),
    unknownCommits: [...unknownCommits].sort(),
  };
}
