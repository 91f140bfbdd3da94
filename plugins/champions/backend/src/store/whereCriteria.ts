import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { Knex } from 'knex';

/**
 * Adds nested conditions to a query; `apply` adds a single one.
 */
export function whereCriteria<TQuery>(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<TQuery>,
  apply: (builder: Knex.QueryBuilder, query: TQuery) => void,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      builder.andWhere(nested => whereCriteria(nested, part, apply));
    }
  } else if (isOrCriteria(criteria)) {
    if (criteria.anyOf.length === 0) builder.whereRaw('1 = 0');
    for (const part of criteria.anyOf) {
      builder.orWhere(nested => whereCriteria(nested, part, apply));
    }
  } else if (isNotCriteria(criteria)) {
    builder.whereNot(nested => whereCriteria(nested, criteria.not, apply));
  } else {
    apply(builder, criteria);
  }
}
