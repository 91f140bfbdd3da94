import type { Entity } from '@backstage/catalog-model';

/** Services that one group owns. */
const SERVICES_PER_GROUP = 20;

/**
 * A service as its tools know it.
 */
export interface BenchService {
  name: string;
  entityRef: string;
  groupRef: string;
  repository: string;
}

/**
 * Services in the order of how often they are deployed, the busiest first.
 */
export interface Organisation {
  services: BenchService[];
  groupRefs: string[];
}

function createService(rank: number, groups: number): BenchService {
  const name = `service-${String(rank + 1).padStart(6, '0')}`;
  return {
    name,
    entityRef: `component:default/${name}`,
    // One after the other, so that every group owns busy services and quiet ones.
    groupRef: `group:default/team-${(rank % groups) + 1}`,
    repository: `github.com/acme/${name}`,
  };
}

/**
 * So many services in groups of twenty, each with a repository of its own.
 */
export function createOrganisation(services: number): Organisation {
  const groups = Math.max(1, Math.round(services / SERVICES_PER_GROUP));
  return {
    services: Array.from({ length: services }, (_, rank) =>
      createService(rank, groups),
    ),
    groupRefs: Array.from(
      { length: groups },
      (_, i) => `group:default/team-${i + 1}`,
    ),
  };
}

function toComponent(service: BenchService): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service.name,
      namespace: 'default',
      annotations: {
        'backstage.io/source-location': `url:https://${service.repository}/`,
      },
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: service.groupRef,
    },
    relations: [{ type: 'ownedBy', targetRef: service.groupRef }],
  };
}

function toGroup(ref: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}

/**
 * The organisation as a catalog has it.
 */
export function toEntities({ services, groupRefs }: Organisation): Entity[] {
  return [...services.map(toComponent), ...groupRefs.map(toGroup)];
}
