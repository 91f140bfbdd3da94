import type { Release } from '@hone/backstage-plugin-metrics-common';

const HOUR = 3_600_000;

type Evidence = Release['evidence'];

const incident = (
  id: string,
  confidence: Evidence[number]['confidence'],
): Evidence => [{ type: 'incident', id, confidence }];

/** Every kind and outcome once, from the newest on. */
const SPECIAL: Partial<Release>[] = [
  { outcome: 'unknown', matured: false },
  {
    outcome: 'failed',
    matured: false,
    evidence: incident('INC-412', 'window'),
  },
  { kind: 'redeploy', outcome: 'ok', changes: 0 },
  { kind: 'rollback', outcome: 'ok', changes: 0 },
  {
    outcome: 'failed',
    evidence: [
      ...incident('INC-398', 'explicit'),
      { type: 'rollback', id: 'deploy-5', confidence: 'explicit' },
    ],
  },
  {
    kind: 'caught',
    outcome: 'ok',
    changes: 0,
    evidence: [{ type: 'abort', id: 'deploy-6', confidence: 'explicit' }],
  },
  {
    kind: 'escaped',
    outcome: 'failed',
    changes: 0,
    evidence: incident('INC-377', 'content'),
  },
  { unplanned: true },
  { sha: null },
];

/** Roll-outs of a service, the newest first. */
export function demoReleases(count: number, now: number): Release[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `deploy-${index + 1}`,
    kind: 'deployment' as const,
    at: new Date(now - (5 + index * 29) * HOUR).toISOString(),
    sha: `${(0x4f2c9a1d + index * 7919).toString(16)}b3e0`,
    digest: null,
    unplanned: false,
    outcome: 'ok' as const,
    matured: true,
    changes: 1 + (index % 4),
    evidence: [],
    ...SPECIAL[index],
  }));
}
