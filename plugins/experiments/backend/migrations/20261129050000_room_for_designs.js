// @ts-check

/**
 * Room for `stepped-wedge`, which PostgreSQL refused. SQLite does not bound texts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client.includes('sqlite')) return;
  await knex.raw(
    'ALTER TABLE experiments ALTER COLUMN design TYPE varchar(20)',
  );
};

/** The room stays: rows may need it. */
exports.down = async function down() {};
