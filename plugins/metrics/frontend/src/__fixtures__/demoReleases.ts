import type { Release } from '@hone/backstage-plugin-metrics-common';

const HOUR = 3_600_000;

type Evidence = Release['evidence'];

const incident = (
  id: string,
  confidence: Evidence[number]['confidence'],
): Evidence => [
  {
    type: 'incident',
    id,
    confidence,
    url: `https://incidents.example.com/${id}`,
  },
];

const NO_CHANGES = { changes: 0, leadTime: { n: 0, p50: null } };

/** Every kind and outcome once, from the newest on. */
const SPECIAL: Partial<Release>[] = [
  { outcome: 'unknown', matured: false },
  {
    outcome: 'failed',
    matured: false,
    evidence: incident('INC-412', 'window'),
  },
  { kind: 'redeploy', outcome: 'ok', ...NO_CHANGES },
  { kind: 'rollback', outcome: 'ok', ...NO_CHANGES },
  {
    outcome: 'failed',
    evidence: [
      ...incident('INC-398', 'explicit'),
      { type: 'rollback', id: 'deploy-5', confidence: 'explicit', url: null },
    ],
  },
  {
    kind: 'caught',
    outcome: 'ok',
    ...NO_CHANGES,
    evidence: [
      { type: 'abort', id: 'deploy-6', confidence: 'explicit', url: null },
    ],
  },
  {
    kind: 'escaped',
    outcome: 'failed',
    ...NO_CHANGES,
    evidence: incident('INC-377', 'content'),
  },
  { unplanned: true },
  { sha: null, url: null, leadTime: { n: 0, p50: null } },
];

/** Roll-outs of a service, the newest first. */
export function demoReleases(count: number, now: number): Release[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `deploy-${index + 1}`,
    kind: 'deployment' as const,
    at: new Date(now - (5 + index * 29) * HOUR).toISOString(),
    startedAt: null,
    targets: [],
    sha: `${(0x4f2c9a1d + index * 7919).toString(16)}b3e0`,
    digest: null,
    url: `https://ci.example.com/runs/${index + 1}`,
    unplanned: false,
    outcome: 'ok' as const,
    matured: true,
    changes: 1 + (index % 4),
    leadTime: { n: 1 + (index % 4), p50: (12 + ((index * 7) % 31)) * HOUR },
    evidence: [],
    ...SPECIAL[index],
  }));
}

/** A roll-out that has come as far as a quarter of the traffic in one of two regions. */
export function demoRunning(now: number): Release {
  const [release] = demoReleases(1, now);
  const at = new Date(now - HOUR).toISOString();
  return {
    ...release,
    id: 'deploy-now',
    kind: 'running',
    at: null,
    startedAt: at,
    targets: [
      { target: 'eu', traffic: 100, at },
      { target: 'us', traffic: 25, at },
    ],
    outcome: 'unknown',
    matured: false,
    ...NO_CHANGES,
  };
}
