// @ts-check

/**
 * What people were told of, so that nobody is told twice. News are found by time across all experiments and ideas.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('announcements', table => {
    table.string('key', 120).primary();
    table.bigInteger('at').notNullable();
    table.index(['at'], 'announcements_at');
  });
  await knex.schema.alterTable('events', table => {
    table.index(['recorded_at', 'id'], 'events_recorded');
  });
  await knex.schema.alterTable('idea_events', table => {
    table.index(['at', 'id'], 'idea_events_at');
  });
  await knex.schema.alterTable('comments', table => {
    table.index(['at', 'id'], 'comments_at');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('comments', table => {
    table.dropIndex([], 'comments_at');
  });
  await knex.schema.alterTable('idea_events', table => {
    table.dropIndex([], 'idea_events_at');
  });
  await knex.schema.alterTable('events', table => {
    table.dropIndex([], 'events_recorded');
  });
  await knex.schema.dropTable('announcements');
};
