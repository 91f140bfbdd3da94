import type { Release } from '@hone/backstage-plugin-metrics-common';

/** What is said about a roll-out. */
export type ReleaseOutcome =
  | 'ok'
  | 'failed'
  | 'caught'
  | 'undelivered'
  | 'provisional'
  | 'redeploy'
  | 'rollback'
  | 'running';

/**
 * The outcome in one word. Failed is known at once; that nothing failed only after the time that slow failures need.
 */
export function releaseOutcome(release: Release): ReleaseOutcome {
  const { kind, outcome, matured } = release;
  if (kind !== 'deployment' && kind !== 'escaped') return kind;
  if (outcome === 'failed') return 'failed';
  return matured ? 'ok' : 'provisional';
}

/** As much of a commit's name as people use. */
export function shortSha(sha: string | null): string | null {
  return sha === null ? null : sha.slice(0, 8);
}
