import type { Release } from '@hone/backstage-plugin-metrics-common';
import type { JudgedRelease } from '../rules/evaluateService';
import type { ShippedChange } from '../rules/leadTimes';

function evidenceOf({ failure, release }: JudgedRelease): Release['evidence'] {
  const aborted =
    release.kind === 'caught' || release.kind === 'escaped'
      ? [
          {
            type: 'abort' as const,
            id: release.deployment.id,
            confidence: 'explicit' as const,
          },
        ]
      : [];
  if (!failure) return aborted;
  return [
    ...failure.links.map(({ incident, confidence }) => ({
      type: 'incident' as const,
      id: incident.id,
      confidence,
    })),
    ...(failure.rollback
      ? [
          {
            type: 'rollback' as const,
            id: failure.rollback.id,
            confidence: 'explicit' as const,
          },
        ]
      : []),
    ...aborted,
  ];
}

function outcomeOf({ failure, matured }: JudgedRelease): Release['outcome'] {
  if (failure) return 'failed';
  return matured ? 'ok' : 'unknown';
}

/**
 * A roll-out as others see it.
 */
export function toRelease(
  judged: JudgedRelease,
  changes: readonly ShippedChange[],
): Release {
  const { deployment, kind, at } = judged.release;
  return {
    id: deployment.id,
    kind,
    at: at === null ? null : new Date(at).toISOString(),
    sha: deployment.sha,
    digest: deployment.digest,
    unplanned: deployment.unplanned,
    outcome: outcomeOf(judged),
    matured: judged.matured,
    changes: changes.filter(change => change.deploymentId === deployment.id)
      .length,
    evidence: evidenceOf(judged),
  };
}
