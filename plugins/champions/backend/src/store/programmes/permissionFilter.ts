import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ProgrammeQuery } from '@hone/backstage-plugin-champions-node';
import type { Knex } from 'knex';
import { whereCriteria } from '../whereCriteria';

/**
 * What a caller may read: everything, nothing, or what fits the conditions.
 */
export type ProgrammeScope =
  | 'all'
  | 'none'
  | PermissionCriteria<ProgrammeQuery>;

const ROLES = {
  ownerRefs: ['owner'],
  scopeRefs: ['scope', 'covered'],
} as const;

function applyQuery(
  builder: Knex.QueryBuilder,
  { field, values }: ProgrammeQuery,
): void {
  if (values.length === 0) {
    builder.whereRaw('1 = 0');
    return;
  }
  builder.whereIn('programmes.id', groups => {
    groups
      .select('programme_id')
      .from('programme_groups')
      .whereIn('group_ref', values)
      .whereIn('role', ROLES[field]);
  });
}

/**
 * Adds what the caller may read to a query over programmes.
 */
export function whereReadable(
  builder: Knex.QueryBuilder,
  scope: ProgrammeScope,
): void {
  if (scope === 'none') builder.whereRaw('1 = 0');
  else if (scope !== 'all') {
    builder.andWhere(nested => whereCriteria(nested, scope, applyQuery));
  }
}
