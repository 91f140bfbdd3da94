import type { Deployment, DeliveryRules, ServiceFacts } from './facts';

/**
 * What a roll-out was in the end.
 *
 * - `deployment`: the first time that this content was everywhere
 * - `redeploy`: the same content again
 * - `rollback`: older content put in place again; remediation, not delivery
 * - `caught`: stopped early, before anybody was hurt
 * - `undelivered`: failed, and never known to have taken traffic; neither a deployment nor a catch of the canary
 * - `escaped`: stopped after it had done harm or had gone too far
 * - `running`: not over yet
 */
export type ReleaseKind =
  | 'deployment'
  | 'redeploy'
  | 'rollback'
  | 'caught'
  | 'undelivered'
  | 'escaped'
  | 'running';

/** A roll-out and what it was. */
export interface Release {
  deployment: Deployment;
  kind: ReleaseKind;
  /** When it was complete everywhere, or stopped; the last step of one that is running, if any. */
  at: number | null;
}

/** Whether it was stopped without harm, as far as the roll-out itself tells. */
export function wasStopped({ kind }: Release): boolean {
  return kind === 'caught' || kind === 'undelivered';
}

const byTime = (a: Release, b: Release) =>
  (a.at ?? Infinity) - (b.at ?? Infinity) ||
  (a.deployment.id < b.deployment.id ? -1 : 1);

/** When all declared targets had all of their traffic on it; the last target decides. */
function completion(
  deployment: Deployment,
  targets: readonly string[],
): number | null {
  const { steps, completedAt } = deployment;
  if (steps.length === 0) return completedAt;
  const declared =
    targets.length > 0 ? targets : steps.map(step => step.target);
  let last = -Infinity;
  for (const target of declared) {
    const complete = steps
      .filter(step => step.target === target && step.traffic >= 100)
      .map(step => step.at);
    if (complete.length === 0) return null;
    last = Math.max(last, Math.min(...complete));
  }
  return last;
}

function stopped(deployment: Deployment, rules: DeliveryRules): ReleaseKind {
  if (deployment.abort?.sloBurned) return 'escaped';
  // Where nobody tells how far roll-outs get, a failed pipeline says nothing about a canary.
  if (deployment.steps.length === 0) return 'undelivered';
  const exposed = Math.max(...deployment.steps.map(step => step.traffic));
  return exposed <= rules.caughtTraffic ? 'caught' : 'escaped';
}

/**
 * Says of every roll-out what it was, in the order of time.
 */
export function classifyReleases(
  facts: Pick<ServiceFacts, 'deployments' | 'targets'>,
  rules: DeliveryRules,
): Release[] {
  const releases = facts.deployments.map<Release>(deployment => {
    const at = completion(deployment, facts.targets);
    if (at !== null) {
      const kind = deployment.rollbackOf === null ? 'deployment' : 'rollback';
      return { deployment, kind, at };
    }
    if (deployment.abort) {
      const kind = stopped(deployment, rules);
      return { deployment, kind, at: deployment.abort.at };
    }
    return { deployment, kind: 'running', at: null };
  });
  releases.sort(byTime);

  const seen = new Set<string>();
  for (const release of releases) {
    if (release.kind !== 'deployment') continue;
    const { digest, sha, id } = release.deployment;
    const content = digest ?? sha ?? id;
    if (seen.has(content)) release.kind = 'redeploy';
    seen.add(content);
  }
  return releases;
}
