// @ts-check

/**
 * What people say about the cause of an incident: the link that stands, and every change of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_links', table => {
    table.comment('The cause of an incident as a person named it');
    table.string('entity_ref', 255).notNullable();
    table.string('incident_id', 200).notNullable();
    table
      .string('cause', 20)
      .notNullable()
      .comment('deployment, none, or automatic again');
    table.string('deployment_id', 200);
    table.integer('revision').notNullable();
    table.primary(['entity_ref', 'incident_id'], 'delivery_links_pk');
  });

  await knex.schema.createTable('delivery_link_changes', table => {
    table.comment('Who linked an incident otherwise, and why; only added to');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('incident_id', 200).notNullable();
    table.integer('revision').notNullable();
    table.string('from_cause', 20).notNullable();
    table.string('from_deployment_id', 200);
    table.string('to_cause', 20).notNullable();
    table.string('to_deployment_id', 200);
    table.text('reason').notNullable();
    table.string('changed_by', 255).notNullable();
    table.bigInteger('changed_at').notNullable();
    table.unique(['entity_ref', 'incident_id', 'revision'], {
      indexName: 'delivery_link_changes_revision_uq',
    });
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_link_changes');
  await knex.schema.dropTable('delivery_links');
};
