// @ts-check

/**
 * What people and the model expected before the start, and how near they were. Instants are epoch milliseconds.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('forecasts', table => {
    table.string('id', 36).primary();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table
      .string('forecaster', 255)
      .notNullable()
      .comment('A reference, or model');
    table.string('owner_ref', 255).comment('Of the experiment');
    table.string('metric_id', 36).notNullable();
    table.double('mean').notNullable().comment('Relative effect');
    table.double('sd').notNullable();
    table.text('basis').comment('What a model rests on');
    table.bigInteger('registered_at').notNullable();
    table.bigInteger('scored_at');
    table.double('observed');
    table.double('observed_se');
    table.double('crps');
    table
      .double('pit')
      .comment('Where the outcome lies in the forecast, 0 to 1');
    table.unique(['experiment_id', 'forecaster'], {
      indexName: 'forecasts_one_each',
    });
    table.index(['forecaster', 'scored_at'], 'forecasts_forecaster');
    table.index(['owner_ref', 'scored_at'], 'forecasts_owner');
    table.index(['scored_at'], 'forecasts_scored');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTableIfExists('forecasts');
};
