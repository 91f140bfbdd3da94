import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ExperimentQuery } from '@hone/backstage-plugin-experiments-node';
import type { Knex } from 'knex';
import { whereCriteria } from '../whereCriteria';
import { whereEntity } from './whereEntity';
import { whereSharedWith } from './whereSharedWith';

/**
 * What a caller may read: everything, nothing, or what fits the conditions.
 */
export type ReadScope = 'all' | 'none' | PermissionCriteria<ExperimentQuery>;

const COLUMNS = {
  ownerRef: 'experiments.owner_ref',
  status: 'experiments.status',
  design: 'experiments.design',
} as const;

function applyQuery(builder: Knex.QueryBuilder, query: ExperimentQuery) {
  if (query.values.length === 0) {
    builder.whereRaw('1 = 0');
  } else if (query.field === 'entityRef') {
    whereEntity(builder, query.values);
  } else if (query.field === 'sharedWith') {
    whereSharedWith(builder, query.values);
  } else {
    // The null check keeps a negation true for experiments without an owner, as the rule says.
    const column = COLUMNS[query.field];
    builder.whereNotNull(column).whereIn(column, query.values);
  }
}

/**
 * Adds what the caller may read to a query over experiments.
 */
export function whereReadable(
  builder: Knex.QueryBuilder,
  scope: ReadScope,
): void {
  if (scope === 'none') builder.whereRaw('1 = 0');
  else if (scope !== 'all') {
    builder.andWhere(nested => whereCriteria(nested, scope, applyQuery));
  }
}
