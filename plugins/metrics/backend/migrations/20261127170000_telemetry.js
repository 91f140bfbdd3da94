// @ts-check

/**
 * Watched series, reports on the fitness of metrics, explanations of degradations, and annotations in outside systems.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('metrics', table => {
    table
      .string('owner', 255)
      .comment('Entity ref of who answers for the definition');
  });

  await knex.schema.createTable('watches', table => {
    table.comment('Series that the noise filter reads');
    table.string('id', 36).primary();
    table.string('metric_id', 36).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.integer('step_seconds').notNullable();
    table
      .string('status', 10)
      .notNullable()
      .comment('learning, normal, changed, silent or failing');
    table.bigInteger('status_since');
    table.text('message');
    table.double('latest');
    table.double('expected_value');
    table.double('expected_deviation').comment('Two standard deviations');
    table.bigInteger('read_until').comment('Newest instant that was filtered');
    table
      .bigInteger('learning_since')
      .comment('First value that the filter knows');
    table.bigInteger('attempted_at').notNullable();
    table.bigInteger('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.unique(['entity_ref', 'metric_id'], {
      indexName: 'watches_series_uniq',
    });
    table.index(['metric_id'], 'watches_metric_idx');
    table.index(['attempted_at', 'id'], 'watches_due_idx');
  });

  await knex.schema.createTable('watch_states', table => {
    table.comment(
      'What the filter knows of a series; apart, because lists of watches do not need it',
    );
    table.string('watch_id', 36).primary();
    table.text('state').notNullable().comment('JSON');
  });

  await knex.schema.createTable('watch_changes', table => {
    table.comment('Lasting changes that the filter found');
    table.string('id', 36).primary();
    table.string('watch_id', 36).notNullable();
    table.string('metric_id', 36).notNullable();
    table.bigInteger('at').notNullable();
    table.bigInteger('found_at').notNullable();
    table.double('before').notNullable();
    table.double('after').notNullable();
    table.double('magnitude').notNullable();
    table.text('trigger').comment('JSON');
    table.boolean('meaningful').comment('What people said');
    table.string('judged_by', 255);
    table.bigInteger('judged_at');
    table.bigInteger('told_at').comment('When the owners were told of it');
    table.unique(['watch_id', 'at'], { indexName: 'watch_changes_at_uniq' });
    table.index(['told_at', 'found_at'], 'watch_changes_told_idx');
    table.index(['metric_id', 'judged_at'], 'watch_changes_judged_idx');
  });

  await knex.schema.createTable('watch_opt_outs', table => {
    table.comment(
      'Series that somebody stopped watching, so that they are not watched by themselves again',
    );
    table.string('entity_ref', 255).notNullable();
    table.string('metric_id', 36).notNullable();
    table.bigInteger('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.primary(['entity_ref', 'metric_id'], 'watch_opt_outs_pk');
    table.index(['metric_id'], 'watch_opt_outs_metric_idx');
  });

  await knex.schema.createTable('fitness_reports', table => {
    table.comment('Whether a metric of a service can carry an experiment');
    table.string('entity_ref', 255).notNullable();
    table.string('metric_id', 36).notNullable();
    table.integer('metric_revision').notNullable();
    table.string('verdict', 20).notNullable();
    table.text('body').notNullable().comment('JSON');
    table.bigInteger('computed_at').notNullable();
    table.primary(['entity_ref', 'metric_id'], 'fitness_reports_pk');
    table.index(['metric_id'], 'fitness_reports_metric_idx');
  });

  await knex.schema.createTable('explanations', table => {
    table.comment('Looks for causes of degradations');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('state', 10).notNullable().comment('pending, done or failed');
    table.string('trigger', 10).notNullable().comment('person or incident');
    table.string('incident_source', 64);
    table.string('incident_id', 200);
    table.text('request').notNullable().comment('JSON');
    table.text('result').comment('JSON');
    table
      .text('evidence')
      .comment('JSON; apart, because lists of explanations do not need it');
    table.text('error');
    table.integer('attempts').notNullable();
    table.bigInteger('attempted_at').notNullable();
    table.bigInteger('created_at').notNullable();
    table.string('created_by', 255).notNullable();
    table.index(['entity_ref', 'created_at'], 'explanations_entity_idx');
    table.index(['state', 'attempted_at'], 'explanations_due_idx');
    table.unique(['incident_source', 'incident_id', 'entity_ref'], {
      indexName: 'explanations_incident_uniq',
    });
  });

  await knex.schema.createTable('explanation_judgements', table => {
    table.comment('Causes that people confirmed or rejected');
    table.string('explanation_id', 36).notNullable();
    table.integer('rank').notNullable();
    table.string('kind', 20).notNullable();
    table.double('confidence').notNullable();
    table.boolean('confirmed').notNullable();
    table.bigInteger('judged_at').notNullable();
    table.string('judged_by', 255).notNullable();
    table.primary(['explanation_id', 'rank'], 'explanation_judgements_pk');
    table.index(['kind', 'judged_at'], 'explanation_judgements_kind_idx');
  });

  await knex.schema.createTable('annotations', table => {
    table.comment('Windows and instants to be drawn in outside systems');
    table.string('key', 100).primary();
    table.string('kind', 20).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.text('body').notNullable().comment('JSON');
    table.boolean('removed').notNullable();
    table.integer('version').notNullable().comment('Counts what was written');
    table.bigInteger('updated_at').notNullable();
    table.index(['updated_at'], 'annotations_age_idx');
  });

  await knex.schema.createTable('annotation_deliveries', table => {
    table.comment('How far an annotation has come in each outside system');
    table.string('key', 100).notNullable();
    table.string('sink_id', 64).notNullable();
    table.integer('version').notNullable().comment('What the system has');
    table
      .string('state', 10)
      .notNullable()
      .comment('waiting, written or failed');
    table.string('receipt', 500);
    table.integer('attempts').notNullable();
    table.bigInteger('next_attempt_at').notNullable();
    table.bigInteger('written_at');
    table.text('message');
    table.primary(['key', 'sink_id'], 'annotation_deliveries_pk');
    table.index(['state', 'next_attempt_at'], 'annotation_deliveries_due_idx');
  });

  await knex.schema.createTable('task_cursors', table => {
    table.comment('How far tasks have come that go through what is new');
    table.string('task', 64).primary();
    table.text('cursor').notNullable().comment('JSON');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('task_cursors');
  await knex.schema.dropTable('annotation_deliveries');
  await knex.schema.dropTable('annotations');
  await knex.schema.dropTable('explanation_judgements');
  await knex.schema.dropTable('explanations');
  await knex.schema.dropTable('fitness_reports');
  await knex.schema.dropTable('watch_opt_outs');
  await knex.schema.dropTable('watch_changes');
  await knex.schema.dropTable('watch_states');
  await knex.schema.dropTable('watches');
  await knex.schema.alterTable('metrics', table => {
    table.dropColumn('owner');
  });
};
