import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';

/** A service as the catalog has it. */
export function component(
  name: string,
  options: {
    owner?: string;
    annotations?: Record<string, string>;
    tags?: string[];
  } = {},
): Entity {
  const { owner, annotations, tags } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations, tags },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: owner ? [{ type: RELATION_OWNED_BY, targetRef: owner }] : [],
  };
}

/** A group as the catalog has it. */
export function group(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
  };
}
