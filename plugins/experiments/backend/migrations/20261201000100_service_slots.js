// @ts-check

/**
 * Whoever lets an experiment start writes the rows of its services, which locks them: of starts at the same time each sees
 * those ahead of it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('service_slots', table => {
    table.string('entity_ref', 255).primary();
    table.integer('starts').notNullable().comment('Experiments that started');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('service_slots');
};
