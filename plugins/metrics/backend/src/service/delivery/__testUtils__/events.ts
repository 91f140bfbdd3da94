import type { Entity } from '@backstage/catalog-model';

/** A component of a test catalog. */
export function component(
  name: string,
  annotations: Record<string, string> = {},
  tags: string[] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations, tags },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/x',
    },
  };
}

/** "05-28 09:00" of 2026 in UTC. */
export const instant = (text: string) => `2026-${text.replace(' ', 'T')}:00Z`;

/** A deployment that was complete at an instant. */
export function deployed(
  id: string,
  at: string,
  rest: Record<string, unknown> = {},
) {
  return {
    kind: 'deployment',
    id,
    version: instant(at),
    service: 'mail',
    environment: 'production',
    status: 'succeeded',
    at: instant(at),
    digest: `digest-${id}`,
    ...rest,
  };
}

/** An incident with an impact from an instant on. */
export function incident(
  id: string,
  at: string,
  rest: Record<string, unknown> = {},
) {
  return {
    kind: 'incident',
    id,
    version: instant(at),
    service: 'mail',
    createdAt: instant(at),
    impactAt: instant(at),
    ...rest,
  };
}

/** A step of a roll-out. */
export function step(deployment: string, at: string, traffic: number) {
  return {
    kind: 'deployment-step',
    id: `${deployment}-${traffic}`,
    version: instant(at),
    deployment,
    service: 'mail',
    target: 'eu',
    traffic,
    at: instant(at),
  };
}
