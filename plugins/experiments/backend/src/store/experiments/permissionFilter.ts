import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { ExperimentQuery } from '@hone/backstage-plugin-experiments-node';
import type { Knex } from 'knex';
import { whereEntity } from './whereEntity';

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
  } else {
    // The null check keeps a negation true for experiments without an owner, as the rule says.
    const column = COLUMNS[query.field];
    builder.whereNotNull(column).whereIn(column, query.values);
  }
}

function applyCriteria(
  builder: Knex.QueryBuilder,
  criteria: PermissionCriteria<ExperimentQuery>,
): void {
  if ('allOf' in criteria) {
    for (const part of criteria.allOf) {
      builder.andWhere(nested => applyCriteria(nested, part));
    }
  } else if ('anyOf' in criteria) {
    if (criteria.anyOf.length === 0) builder.whereRaw('1 = 0');
    for (const part of criteria.anyOf) {
      builder.orWhere(nested => applyCriteria(nested, part));
    }
  } else if ('not' in criteria) {
    builder.whereNot(nested => applyCriteria(nested, criteria.not));
  } else {
    applyQuery(builder, criteria);
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
    builder.andWhere(nested => applyCriteria(nested, scope));
  }
}
