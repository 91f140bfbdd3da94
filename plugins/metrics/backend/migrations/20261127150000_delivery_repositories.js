// @ts-check

/**
 * How often the commits of a repository have changed. Which services they belong to is decided when they are read, so
 * that the revision of a service alone does not tell.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_repositories', table => {
    table.comment('Repositories with commits');
    table.string('repository', 255).primary();
    table
      .bigInteger('facts_revision')
      .notNullable()
      .comment('Grows with every change of a commit');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_repositories');
};
