// @ts-check

/**
 * What is expected of an experiment that tries an idea. Lists are ordered by the rank, which holds it already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ideas', table => {
    table.text('forecast').comment('JSON; feeds the priority');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ideas', table => {
    table.dropColumn('forecast');
  });
};
