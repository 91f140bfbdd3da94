import { linkIncidents, type LinkedIncident } from './causes';
import type { DeliveryRules, ServiceFacts } from './facts';
import { findFailures, type Failure } from './failures';
import { shipChanges, type ShippedChange } from './leadTimes';
import { recoveries, restorations, type OpenDuration } from './recovery';
import { classifyReleases, wasStopped, type Release } from './releases';

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
  /** All incidents with their causes, in the order of their beginnings. */
  incidents: LinkedIncident[];
  recoveries: OpenDuration[];
  restorations: OpenDuration[];
  /** Defects found in production, each once. */
  defects: { id: string; foundAt: number }[];
  /** Deployments whose commit is not known. */
  unknownCommits: string[];
}

/** What follows from the facts of a service whatever the time is. */
export interface AttributedDelivery
  extends Pick<
    ServiceDelivery,
    'changes' | 'incidents' | 'defects' | 'unknownCommits'
  > {
  releases: Omit<JudgedRelease, 'matured'>[];
  failures: Failure[];
  rules: DeliveryRules;
}

const byStart = (a: OpenDuration, b: OpenDuration) =>
  a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);

/** What did harm after all has escaped. */
function judge(
  release: Release,
  failures: ReadonlyMap<string, Failure>,
): Release {
  return wasStopped(release) && failures.has(release.deployment.id)
    ? { ...release, kind: 'escaped' }
    : release;
}

/**
 * Applies the definitions to the facts of a service, as far as they do not depend on the time.
 */
export function attributeService(
  facts: ServiceFacts,
  rules: DeliveryRules,
): AttributedDelivery {
  const releases = classifyReleases(facts, rules);
  const { changes, unknownCommits } = shipChanges(facts, releases);
  const incidents = linkIncidents(facts, releases, changes, rules);
  const failures = findFailures(incidents, releases);
  const byId = new Map(
    failures.map(failure => [failure.release.deployment.id, failure]),
  );
  return {
    releases: releases.map(release => ({
      release: judge(release, byId),
      failure: byId.get(release.deployment.id) ?? null,
    })),
    failures,
    rules,
    changes: [...changes].sort((a, b) => (a.sha < b.sha ? -1 : 1)),
    incidents,
    defects: facts.defects
      .filter(defect => defect.duplicateOf === null)
      .map(({ id, foundAt }) => ({ id, foundAt }))
      .sort((a, b) => a.foundAt - b.foundAt || (a.id < b.id ? -1 : 1)),
    unknownCommits: [...unknownCommits].sort(),
  };
}

/** What an attribution comes to at an instant: outcomes mature, and what is open lasts longer. */
export function deliveryAt(
  attributed: AttributedDelivery,
  asOf: number,
): ServiceDelivery {
  const { releases, failures, rules, ...timeless } = attributed;
  const incidents = timeless.incidents.map(({ incident }) => incident);
  return {
    ...timeless,
    releases: releases.map(({ release, failure }) => ({
      release,
      failure,
      matured: release.at !== null && asOf - release.at >= rules.maturityMs,
    })),
    recoveries: recoveries(failures, asOf).sort(byStart),
    restorations: restorations(incidents, asOf).sort(byStart),
  };
}

/**
 * Applies the definitions to the facts of a service. The same facts give the same result in whatever order they came.
 */
export function evaluateService(
  facts: ServiceFacts,
  options: { asOf: number; rules: DeliveryRules },
): ServiceDelivery {
  return deliveryAt(attributeService(facts, options.rules), options.asOf);
}
