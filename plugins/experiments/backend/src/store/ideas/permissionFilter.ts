import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { IdeaQuery } from '@hone/backstage-plugin-experiments-node';
import type { Knex } from 'knex';
import { whereCriteria } from '../whereCriteria';

/**
 * What a caller may read: everything, nothing, or what fits the conditions.
 */
export type IdeaScope = 'all' | 'none' | PermissionCriteria<IdeaQuery>;

const COLUMNS = {
  ownerRef: 'ideas.owner_ref',
  entityRef: 'ideas.entity_ref',
} as const;

function applyQuery(builder: Knex.QueryBuilder, query: IdeaQuery): void {
  if (query.values.length === 0) {
    builder.whereRaw('1 = 0');
    return;
  }
  // The null check keeps a negation true for ideas without an owner or service, as the rules say.
  const column = COLUMNS[query.field];
  builder.whereNotNull(column).whereIn(column, query.values);
}

/**
 * Adds what the caller may read to a query over ideas.
 */
export function whereIdeaReadable(
  builder: Knex.QueryBuilder,
  scope: IdeaScope,
): void {
  if (scope === 'none') builder.whereRaw('1 = 0');
  else if (scope !== 'all') {
    builder.andWhere(nested => whereCriteria(nested, scope, applyQuery));
  }
}
