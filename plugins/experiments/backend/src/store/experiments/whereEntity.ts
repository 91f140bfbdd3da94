import type { Knex } from 'knex';

/**
 * Keeps experiments that belong to or treat one of the entities.
 */
export function whereEntity(
  builder: Knex.QueryBuilder,
  entityRefs: string[],
): void {
  builder.whereIn('experiments.id', ids =>
    ids
      .select('experiment_id')
      .from('participants')
      .whereIn('entity_ref', entityRefs),
  );
}
