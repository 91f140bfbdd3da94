// @ts-check

/**
 * Times in which nothing starts: everywhere, for an owner, or on one entity. Instants are epoch milliseconds.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('freezes', table => {
    table.string('id', 36).primary();
    table.text('title').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('to_at').notNullable();
    table.string('scope', 6).notNullable().comment('all, owner or entity');
    table.string('scope_ref', 255).comment('Null where it is everywhere');
    table.text('reason').notNullable();
    table.string('created_by', 255).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('revision').notNullable();
    table.index(['to_at', 'from_at'], 'freezes_time');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('freezes');
};
