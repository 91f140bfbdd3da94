// @ts-check

/**
 * Facts about delivery: what was sent is kept as it came, the newest version of each fact stands beside it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_events', table => {
    table.comment('Events as they came, each delivery once');
    table.string('source', 64).notNullable();
    table.string('delivery_id', 200).notNullable();
    table.string('kind', 20).notNullable();
    table.string('external_id', 200).notNullable();
    table.bigInteger('version').notNullable();
    table.string('content_hash', 64).notNullable();
    table.bigInteger('received_at').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.primary(['source', 'delivery_id'], 'delivery_events_pk');
    table.index(['received_at'], 'delivery_events_received_idx');
  });

  await knex.schema.createTable('delivery_facts', table => {
    table.comment('The newest version of each fact');
    table.string('source', 64).notNullable();
    table.string('kind', 20).notNullable();
    table.string('external_id', 200).notNullable();
    table
      .bigInteger('version')
      .notNullable()
      .comment("The source's own time of its last change");
    table.string('content_hash', 64).notNullable();
    table.bigInteger('at').notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .comment('The service, empty while none is known');
    table
      .string('named', 255)
      .notNullable()
      .comment('What the source called the service');
    table.string('repository', 255).notNullable();
    table.text('body').notNullable().comment('JSON');
    table.primary(['source', 'kind', 'external_id'], 'delivery_facts_pk');
    table.index(['entity_ref', 'kind', 'at'], 'delivery_facts_entity_idx');
    table.index(['repository', 'kind', 'at'], 'delivery_facts_repository_idx');
  });

  await knex.schema.createTable('delivery_services', table => {
    table.comment(
      'Services with facts, and those that are to be computed anew',
    );
    table.string('entity_ref', 255).primary();
    table
      .bigInteger('facts_revision')
      .notNullable()
      .comment('Grows with every change of a fact');
    table.bigInteger('computed_revision').notNullable();
    table.bigInteger('last_fact_at').notNullable();
    table.index(['computed_revision', 'entity_ref'], 'delivery_services_due');
  });

  await knex.schema.createTable('delivery_sources', table => {
    table.comment('How far sources that are read have been read');
    table.string('source_id', 64).primary();
    table.text('cursor');
    table.bigInteger('last_success_at');
    table.bigInteger('failing_since');
    table.text('message').comment('What went wrong last, a sentence');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_sources');
  await knex.schema.dropTable('delivery_services');
  await knex.schema.dropTable('delivery_facts');
  await knex.schema.dropTable('delivery_events');
};
