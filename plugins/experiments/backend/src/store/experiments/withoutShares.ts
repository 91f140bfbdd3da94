import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ExperimentQuery } from '@hone/backstage-plugin-experiments-node';
import type { ReadScope } from './permissionFilter';

function strip(
  criteria: PermissionCriteria<ExperimentQuery>,
): PermissionCriteria<ExperimentQuery> {
  if (isAndCriteria(criteria)) {
    const [first, ...rest] = criteria.allOf.map(strip);
    return { allOf: [first, ...rest] };
  }
  if (isOrCriteria(criteria)) {
    const [first, ...rest] = criteria.anyOf.map(strip);
    return { anyOf: [first, ...rest] };
  }
  if (isNotCriteria(criteria)) return { not: strip(criteria.not) };
  return criteria.field === 'sharedWith'
    ? { ...criteria, values: [] }
    : criteria;
}

/**
 * A scope as it would be if nothing were shared.
 */
export function withoutShares(scope: ReadScope): ReadScope {
  return scope === 'all' || scope === 'none' ? scope : strip(scope);
}
