import {
  RELATION_HAS_PART,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { useMemo } from 'react';

/** The API takes this many references in one filter. */
export const SCOPE_LIMIT = 50;

/** Which experiments belong to a catalog page. */
export interface EntityScope {
  /** Several services are shown, so rows name theirs. */
  aggregate: boolean;
  filter: { entityRef?: string[]; owner?: string[] };
  /** Services of a system that did not fit into one filter. */
  omitted: number;
  /** A system without services: there is nothing to ask for. */
  empty: boolean;
}

const PARTS = ['component', 'api', 'resource'];

/**
 * A service stands for itself, a group for everything that it owns, a system for its parts.
 */
export function entityScope(entity: Entity): EntityScope {
  const ref = stringifyEntityRef(entity);
  switch (entity.kind.toLocaleLowerCase('en-US')) {
    case 'group':
      return {
        aggregate: true,
        filter: { owner: [ref] },
        omitted: 0,
        empty: false,
      };
    case 'system': {
      const parts = (entity.relations ?? [])
        .filter(({ type }) => type === RELATION_HAS_PART)
        .map(({ targetRef }) => targetRef)
        .filter(target => PARTS.includes(parseEntityRef(target).kind));
      return {
        aggregate: true,
        filter: { entityRef: parts.slice(0, SCOPE_LIMIT) },
        omitted: Math.max(0, parts.length - SCOPE_LIMIT),
        empty: parts.length === 0,
      };
    }
    default:
      return {
        aggregate: false,
        filter: { entityRef: [ref] },
        omitted: 0,
        empty: false,
      };
  }
}

export function useEntityScope(entity: Entity): EntityScope {
  return useMemo(() => entityScope(entity), [entity]);
}
