// @ts-check

/**
 * Reminders look for cycles of all programmes that start soon.
 */

/** @typedef {import('knex').Knex} Knex */

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('cycles', table => {
    table.index(
      ['start_date', 'programme_id', 'cycle_index'],
      'cycles_start_any',
    );
  });
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('cycles', table => {
    table.dropIndex(
      ['start_date', 'programme_id', 'cycle_index'],
      'cycles_start_any',
    );
  });
};
