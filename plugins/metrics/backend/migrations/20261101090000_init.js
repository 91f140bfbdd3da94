// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('metrics', table => {
    table.comment('Metric definitions');
    table.string('id', 36).primary();
    table.string('name', 100).notNullable();
    table.string('title', 120).notNullable();
    table.text('description').notNullable();
    table
      .string('entity_ref', 255)
      .notNullable()
      .comment('The service, or empty for one that fits every service');
    table.string('unit', 32).notNullable();
    table.string('direction', 20).notNullable();
    table.string('kind', 20).notNullable();
    table.string('source_id', 64).notNullable();
    table.text('query').notNullable().comment('JSON');
    table.integer('step_seconds').notNullable();
    table.boolean('simulated').notNullable();
    table.integer('revision').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.unique(['name', 'entity_ref'], { indexName: 'metrics_name_uniq' });
    table.index(['entity_ref', 'id'], 'metrics_entity_idx');
    table.index(['source_id', 'id'], 'metrics_source_idx');
  });

  await knex.schema.createTable('observations', table => {
    table.comment('Pushed samples and buckets, and buckets of pinned series');
    table
      .string('source', 64)
      .notNullable()
      .comment('The pusher, or pin:<id> for a pinned series');
    table.string('external_id', 200).notNullable();
    table.string('metric_id', 36).notNullable();
    table.string('entity_ref', 255).notNullable();
    table
      .string('arm', 60)
      .notNullable()
      .comment('Empty for the whole service');
    table.boolean('pinned').notNullable();
    table.bigInteger('at').notNullable();
    table.integer('bucket_seconds');
    table.double('n').notNullable();
    table.double('mean');
    table.double('m2');
    table.double('successes');
    table.primary(['source', 'external_id'], 'observations_pk');
    table.index(
      ['metric_id', 'entity_ref', 'arm', 'pinned', 'at'],
      'observations_series_idx',
    );
  });

  await knex.schema.createTable('pins', table => {
    table.comment('Series that are copied before their engine drops them');
    table.string('id', 36).primary();
    table.string('pin_key', 64).notNullable().unique({
      indexName: 'pins_key_uniq',
    });
    table.string('series_key', 64).notNullable();
    table.string('metric_id', 36).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('arm', 60).notNullable();
    table.text('selector').notNullable().comment('JSON');
    table.bigInteger('from_at').notNullable();
    table.bigInteger('until_at');
    table.integer('bucket_seconds').notNullable();
    table.bigInteger('recorded_until');
    table.bigInteger('attempted_at').notNullable();
    table.boolean('open').notNullable();
    table.bigInteger('created_at').notNullable();
    table.index(['series_key'], 'pins_series_idx');
    table.index(['metric_id'], 'pins_metric_idx');
    table.index(['open', 'attempted_at'], 'pins_due_idx');
  });

  await knex.schema.createTable('last_good', table => {
    table.comment(
      'The last answer of a source per series, for when it is down',
    );
    table.string('series_key', 64).notNullable();
    table
      .string('shape', 40)
      .notNullable()
      .comment('series:<step>, or moments:<start>');
    table.string('metric_id', 36).notNullable();
    table.integer('metric_revision').notNullable();
    table.text('body').notNullable().comment('JSON');
    table.bigInteger('queried_at').notNullable();
    table.primary(['series_key', 'shape'], 'last_good_pk');
    table.index(['metric_id'], 'last_good_metric_idx');
    table.index(['queried_at'], 'last_good_age_idx');
  });

  await knex.schema.createTable('source_states', table => {
    table.comment('Since when a source answers or does not');
    table.string('source_id', 64).primary();
    table.bigInteger('last_success_at');
    table.bigInteger('failing_since');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('source_states');
  await knex.schema.dropTable('last_good');
  await knex.schema.dropTable('pins');
  await knex.schema.dropTable('observations');
  await knex.schema.dropTable('metrics');
};
