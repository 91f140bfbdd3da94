import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { JudgedRelease } from '../rules/evaluateService';
import type { Deployment } from '../rules/facts';
import type { ShippedChange } from '../rules/leadTimes';
import { quantile } from '../summary/quantile';

type Evidence = Release['evidence'];

const iso = (instant: number | null | undefined) =>
  instant === null || instant === undefined
    ? null
    : new Date(instant).toISOString();

function evidenceOf({ failure, release }: JudgedRelease): Evidence {
  const { id, url } = release.deployment;
  const aborted: Evidence =
    release.kind === 'caught' || release.kind === 'escaped'
      ? [{ type: 'abort', id, confidence: 'explicit', url: url ?? null }]
      : [];
  if (!failure) return aborted;
  const incidents = failure.links.map<Evidence[number]>(
    ({ incident, confidence }) => ({
      type: 'incident',
      id: incident.id,
      confidence,
      url: incident.url ?? null,
    }),
  );
  const rollback: Evidence = failure.rollback
    ? [
        {
          type: 'rollback',
          id: failure.rollback.id,
          confidence: 'explicit',
          url: null,
        },
      ]
    : [];
  return [...incidents, ...rollback, ...aborted];
}

function outcomeOf({ failure, matured }: JudgedRelease): Release['outcome'] {
  if (failure) return 'failed';
  return matured ? 'ok' : 'unknown';
}

/** How far each target has come: its last step. */
function targetsOf({ steps }: Deployment): Release['targets'] {
  const last = new Map<string, Deployment['steps'][number]>();
  for (const step of steps) {
    const known = last.get(step.target);
    if (!known || step.at >= known.at) last.set(step.target, step);
  }
  return [...last.values()]
    .sort((a, b) => a.at - b.at || (a.target < b.target ? -1 : 1))
    .map(({ target, traffic, at }) => ({ target, traffic, at: iso(at)! }));
}

function leadTimeOf(changes: readonly ShippedChange[]): Release['leadTime'] {
  const sorted = changes
    .filter(change => !change.bot)
    .flatMap(change => change.leadMs ?? [])
    .sort((a, b) => a - b);
  return { n: sorted.length, p50: quantile(sorted, 0.5)?.value ?? null };
}

/**
 * A roll-out as others see it.
 *
 * @param brought - the changes that it brought
 */
export function toRelease(
  judged: JudgedRelease,
  brought: readonly ShippedChange[],
): Release {
  const { deployment, kind, at } = judged.release;
  return {
    id: deployment.id,
    kind,
    at: iso(at),
    startedAt: iso(deployment.startedAt),
    targets: targetsOf(deployment),
    sha: deployment.sha,
    digest: deployment.digest,
    url: deployment.url ?? null,
    unplanned: deployment.unplanned,
    outcome: outcomeOf(judged),
    matured: judged.matured,
    changes: brought.length,
    leadTime: leadTimeOf(brought),
    evidence: evidenceOf(judged),
  };
}
