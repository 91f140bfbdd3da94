// @ts-check

/**
 * Changes of delivery measures that groups were told of.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_notices', table => {
    table.comment('The last change of a measure that a group was told of');
    table.string('group_ref', 255).notNullable();
    table.string('measure', 40).notNullable();
    table.string('direction', 10).notNullable();
    table
      .string('since', 10)
      .notNullable()
      .comment('Monday of the first week after the change');
    table.bigInteger('told_at').notNullable();
    table.primary(['group_ref', 'measure'], 'delivery_notices_pk');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_notices');
};
