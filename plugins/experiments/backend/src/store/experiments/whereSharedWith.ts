import type { Knex } from 'knex';

/**
 * Keeps experiments that are shared with one of the groups.
 */
export function whereSharedWith(
  builder: Knex.QueryBuilder,
  groupRefs: string[],
): void {
  builder.whereIn('experiments.id', ids =>
    ids
      .select('experiment_id')
      .from('experiment_shares')
      .whereIn('group_ref', groupRefs),
  );
}
