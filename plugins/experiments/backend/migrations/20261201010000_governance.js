// @ts-check

/**
 * Who has to approve what: versions of the policy, what was asked and approved, delegations, budgets, emergency starts, and a
 * log whose entries carry the hash of the one before. Instants are epoch milliseconds; JSON is kept as text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Whoever appends to the log, puts a policy in force or delegates locks the row: one after the other.
  await knex('counters').insert([
    { name: 'governance-log', value: 0 },
    { name: 'governance-policy', value: 0 },
    { name: 'delegation', value: 0 },
  ]);

  await knex.schema.alterTable('experiments', table => {
    table.text('risk').notNullable().defaultTo('{}');
  });

  await knex.schema.createTable('governance_policies', table => {
    table.integer('version').primary();
    table.string('mode', 7).notNullable();
    table.text('text').notNullable();
    table.text('note');
    table.string('saved_by', 255).notNullable();
    table.bigInteger('saved_at').notNullable();
  });

  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const ofExperiment = table =>
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');

  await knex.schema.createTable('plan_contents', table => {
    ofExperiment(table);
    table.string('hash', 64).notNullable();
    table.text('content').notNullable();
    table.primary(['experiment_id', 'hash']);
  });

  await knex.schema.createTable('approvals', table => {
    table.string('id', 36).primary();
    ofExperiment(table);
    table.string('seat', 40).notNullable();
    table.string('actor', 255).notNullable();
    table.string('acts_for', 255);
    table.string('verdict', 8).notNullable();
    table.text('reason');
    table.bigInteger('at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.string('bound_hash', 64).notNullable();
    table.text('assessment').notNullable();
    table.index(['experiment_id', 'at', 'id'], 'approvals_experiment');
    table.index(['actor', 'at', 'id'], 'approvals_actor');
  });

  await knex.schema.createTable('reviews', table => {
    ofExperiment(table);
    table.primary(['experiment_id']);
    table.bigInteger('asked_at').notNullable();
    table.string('bound_hash', 64).notNullable();
    table.string('tier', 2).notNullable();
    table.double('score').notNullable();
    table.boolean('open').notNullable();
    table
      .bigInteger('due_at')
      .notNullable()
      .comment('The earliest deadline of a seat that is open');
    table.index(['open', 'due_at', 'experiment_id'], 'reviews_open');
  });

  await knex.schema.createTable('review_seats', table => {
    ofExperiment(table);
    table.string('seat', 40).notNullable();
    table.string('title', 200).notNullable();
    table.integer('place').notNullable();
    table.string('state', 8).notNullable();
    table.bigInteger('asked_at').notNullable();
    table.bigInteger('due_at').notNullable();
    table.text('requirement').notNullable();
    table.primary(['experiment_id', 'seat']);
    table.index(['state', 'due_at', 'experiment_id'], 'review_seats_open');
  });

  await knex.schema.createTable('review_groups', table => {
    ofExperiment(table);
    table.string('seat', 40).notNullable();
    table.string('group_ref', 255).notNullable();
    table
      .bigInteger('from_at')
      .notNullable()
      .comment('Groups of the escalation come in at the deadline');
    table.primary(['experiment_id', 'seat', 'group_ref']);
    table.index(['group_ref', 'experiment_id'], 'review_groups_group');
  });

  await knex.schema.createTable('review_contributors', table => {
    ofExperiment(table);
    table.string('person_ref', 255).notNullable();
    table.primary(['experiment_id', 'person_ref']);
  });

  await knex.schema.createTable('delegations', table => {
    table.string('id', 36).primary();
    table.string('from_ref', 255).notNullable();
    table.string('to_ref', 255).notNullable();
    table.string('seat', 40).comment('Null for every seat');
    table.text('reason').notNullable();
    table.bigInteger('from_at').notNullable();
    table.bigInteger('until_at').notNullable();
    table.index(['from_ref', 'until_at'], 'delegations_from');
    table.index(['to_ref', 'until_at'], 'delegations_to');
  });

  await knex.schema.createTable('budget_use', table => {
    table.string('owner_ref', 255).notNullable();
    table.string('quarter', 7).notNullable();
    table.string('what', 12).notNullable();
    table.double('used').notNullable();
    table.primary(['owner_ref', 'quarter', 'what']);
  });

  await knex.schema.createTable('break_glass', table => {
    table.string('id', 36).primary();
    ofExperiment(table);
    table.string('actor', 255).notNullable();
    table.bigInteger('at').notNullable();
    table.text('reason').notNullable();
    table.text('incident_url').notNullable();
    table.text('passed_over').notNullable();
    table.text('told_refs').notNullable();
    table.bigInteger('review_due_at').notNullable();
    table.string('reviewed_by', 255);
    table.bigInteger('reviewed_at');
    table.text('finding');
    table.index(['experiment_id'], 'break_glass_experiment');
    table.index(['reviewed_at', 'review_due_at', 'id'], 'break_glass_due');
  });

  await knex.schema.createTable('governance_log', table => {
    table.bigInteger('seq').primary();
    table.bigInteger('at').notNullable();
    table.string('actor', 255).notNullable();
    table.string('type', 40).notNullable();
    table.string('experiment_key', 20);
    table.text('content').notNullable();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.index(['experiment_key', 'seq'], 'governance_log_experiment');
    table.index(['type', 'at', 'seq'], 'governance_log_type');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'governance_log',
    'break_glass',
    'budget_use',
    'delegations',
    'review_contributors',
    'review_groups',
    'review_seats',
    'reviews',
    'approvals',
    'plan_contents',
    'governance_policies',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('experiments', table => {
    table.dropColumn('risk');
  });
  await knex('counters')
    .whereIn('name', ['governance-log', 'governance-policy', 'delegation'])
    .delete();
};
