// @ts-check

/**
 * Weekly roll-ups of delivery: sums of facts that dashboards read. Derived data, can be dropped and computed again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_rollups', table => {
    table.comment('What can be added up, per scope and week');
    table
      .string('scope_kind', 20)
      .notNullable()
      .comment('service, owner or organisation');
    table
      .string('scope_ref', 255)
      .notNullable()
      .comment('Empty for the organisation, and for services without a group');
    table.string('week', 10).notNullable().comment('Monday, a local date');
    table
      .string('parent_ref', 255)
      .notNullable()
      .comment('The scope of the next kind that it is a part of');
    table.integer('deployments').notNullable();
    table.integer('rework').notNullable();
    table.integer('unknown_commits').notNullable();
    table.integer('failures').notNullable();
    table.integer('named_failures').notNullable();
    table.integer('changes').notNullable();
    table.integer('first_changes').notNullable();
    table.integer('negative_changes').notNullable();
    table.bigInteger('lines').notNullable();
    table.integer('defects').notNullable();
    table.integer('events').notNullable();
    table
      .text('content')
      .notNullable()
      .comment('JSON: outcomes by hour, bins of durations');
    table.primary(['scope_kind', 'scope_ref', 'week'], 'delivery_rollups_pk');
    table.index(
      ['scope_kind', 'parent_ref', 'week', 'scope_ref'],
      'delivery_rollups_parent_idx',
    );
  });

  await knex.schema.createTable('delivery_rollups_due', table => {
    table.comment('Sums of which a part has changed');
    table.string('scope_kind', 20).notNullable();
    table.string('scope_ref', 255).notNullable();
    table.string('week', 10).notNullable();
    table.integer('changes').notNullable();
    table.primary(
      ['scope_kind', 'scope_ref', 'week'],
      'delivery_rollups_due_pk',
    );
  });

  await knex.schema.createTable('delivery_rollup_state', table => {
    table.comment('One row: how often sums have changed, and up to when');
    table.integer('id').primary();
    table.bigInteger('revision').notNullable();
    table.bigInteger('computed_at');
  });

  await knex.schema.alterTable('delivery_services', table => {
    table
      .string('owner_ref', 255)
      .comment('Null before it is first computed, empty without a group');
    table.boolean('simulated').notNullable().defaultTo(false);
    table
      .string('computed_basis', 64)
      .notNullable()
      .defaultTo('')
      .comment('What the catalog and the definitions said then, a hash');
    table.index(['owner_ref', 'entity_ref'], 'delivery_services_owner_idx');
  });
  await knex.schema.alterTable('delivery_services', table => {
    table.index(['entity_ref'], 'delivery_services_behind_idx', {
      predicate: knex.whereRaw('facts_revision > computed_revision'),
    });
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('delivery_services', table => {
    table.dropIndex([], 'delivery_services_behind_idx');
    table.dropIndex([], 'delivery_services_owner_idx');
  });
  await knex.schema.alterTable('delivery_services', table => {
    table.dropColumn('owner_ref');
    table.dropColumn('simulated');
    table.dropColumn('computed_basis');
  });
  await knex.schema.dropTable('delivery_rollup_state');
  await knex.schema.dropTable('delivery_rollups_due');
  await knex.schema.dropTable('delivery_rollups');
};
