// @ts-check

/**
 * What counts need beside the condition of a permission, so that they do not read the texts of every experiment.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('experiments', table => {
    table.index(['id', 'status', 'outcome'], 'experiments_counts');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('experiments', table => {
    table.dropIndex([], 'experiments_counts');
  });
};
