// @ts-check

/**
 * Makes taking events in cheap however many are there: indexes hold only what is looked up by them, and the id of a
 * delivery that came without one begins with its time, so that the index of ids grows at its end.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('delivery_facts', table => {
    table.dropIndex(['entity_ref', 'kind', 'at'], 'delivery_facts_entity_idx');
    table.dropIndex(
      ['repository', 'kind', 'at'],
      'delivery_facts_repository_idx',
    );
  });
  await knex.raw(
    `CREATE INDEX delivery_facts_entity_idx ON delivery_facts (entity_ref, at, kind) WHERE kind <> 'change'`,
  );
  await knex.raw(
    `CREATE INDEX delivery_facts_repository_idx ON delivery_facts (repository, at) WHERE kind = 'change'`,
  );
  const padded = knex.raw(
    `substr('0000000000000', 1, 13 - length(CAST(version AS text))) || CAST(version AS text) || '-' || content_hash`,
  );
  await knex('delivery_events')
    .whereRaw('delivery_id = content_hash')
    .update({ delivery_id: padded });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('delivery_events')
    .whereRaw(`delivery_id LIKE '%-' || content_hash`)
    .update({ delivery_id: knex.ref('content_hash') });
  await knex.raw('DROP INDEX delivery_facts_entity_idx');
  await knex.raw('DROP INDEX delivery_facts_repository_idx');
  await knex.schema.alterTable('delivery_facts', table => {
    table.index(['entity_ref', 'kind', 'at'], 'delivery_facts_entity_idx');
    table.index(['repository', 'kind', 'at'], 'delivery_facts_repository_idx');
  });
};
