// @ts-check

const COUNTERS = ['events', 'duplicates', 'stale', 'hook_refused'];
const INSTANTS = ['last_event_at', 'hook_accepted_at', 'hook_refused_at'];

/**
 * What comes in from each source, and which requests of webhooks were received.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('delivery_sources', table => {
    for (const name of COUNTERS) {
      table.bigInteger(name).notNullable().defaultTo(0);
    }
    for (const name of INSTANTS) table.bigInteger(name);
  });

  await knex.schema.createTable('delivery_requests', table => {
    table.comment('Requests of webhooks, so that none is taken twice');
    table.string('source', 64).notNullable();
    table.string('hash', 64).notNullable().comment('SHA-256 of the body');
    table.bigInteger('received_at').notNullable();
    table.primary(['source', 'hash'], 'delivery_requests_pk');
    table.index(['received_at'], 'delivery_requests_received_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_requests');
  await knex.schema.alterTable('delivery_sources', table => {
    table.dropColumns(...COUNTERS, ...INSTANTS);
  });
};
