// @ts-check

/**
 * Instants are epoch milliseconds. JSON is kept as text: it is never queried, only read back.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('counters', table => {
    table.string('name', 40).primary();
    table.integer('value').notNullable();
  });
  await knex('counters').insert({ name: 'experiment', value: 0 });

  await knex.schema.createTable('experiments', table => {
    table.string('id', 36).primary();
    table.integer('number').notNullable().unique().comment('142 of EXP-142');
    table.text('title').notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('owner_ref', 255);
    table.string('design', 10).notNullable();
    table.string('status', 12).notNullable();
    table.string('outcome', 20);
    table.text('problem').notNullable();
    table.text('solution').notNullable();
    table.text('metric').notNullable();
    table.text('metrics').notNullable();
    table.text('treated').notNullable();
    table.text('control');
    table.text('plan').notNullable();
    table.text('tags').notNullable();
    table.string('plan_hash', 64);
    table.string('created_by', 255).notNullable();
    table.integer('revision').notNullable();
    table.boolean('simulated').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.bigInteger('start_at').comment('Fixed start of a scheduled one');
    table.bigInteger('started_at');
    table.bigInteger('planned_end_at');
    table.bigInteger('ended_at');
    table.text('verdict');
    table.string('grade', 1);
    table.string('recommendation', 12);
    table
      .double('effect_bound')
      .comment('Improvement that the interval still allows at its worse end');
    table.bigInteger('analyzed_until').comment('As-of of the verdict');
    table.bigInteger('stale_since');
    table.bigInteger('next_analysis_at');
    table.bigInteger('claimed_until');
    table.text('search_text').notNullable();
  });

  await knex.schema.alterTable('experiments', table => {
    // One index per order of the list, then one per filter with the default order. The columns behind the id let a
    // second filter be decided in the index, without reading rows that do not fit.
    table.index(['updated_at', 'id'], 'experiments_updated');
    table.index(['created_at', 'id'], 'experiments_created');
    table.index(['started_at', 'id'], 'experiments_started');
    table.index(['effect_bound', 'id'], 'experiments_effect');
    for (const [column, ...rest] of [
      ['status', 'design', 'grade', 'owner_ref'],
      ['design', 'status', 'grade', 'owner_ref'],
      ['grade', 'status', 'design', 'owner_ref'],
      ['owner_ref', 'status', 'design', 'grade'],
    ]) {
      table.index(
        [column, 'updated_at', 'id', ...rest],
        `experiments_${column}_updated`,
      );
    }
    table.index(
      ['status', 'started_at', 'id', 'design', 'grade'],
      'experiments_status_started',
    );
    table.index(
      ['grade', 'effect_bound', 'id', 'status', 'design'],
      'experiments_grade_effect',
    );
    table.index(['status', 'outcome'], 'experiments_counts');
    table.index(['owner_ref', 'status', 'outcome'], 'experiments_owner_counts');
    // Summaries of entities rank many experiments, and read the rows of few.
    table.index(
      ['id', 'status', 'updated_at', 'ended_at', 'owner_ref', 'design'],
      'experiments_rank',
    );
    table.index(['next_analysis_at'], 'experiments_due');
    table.index(['status', 'start_at'], 'experiments_start');
  });

  await knex.schema.createTable('participants', table => {
    table.string('entity_ref', 255).notNullable();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.primary(['entity_ref', 'experiment_id']);
    table.index(['experiment_id'], 'participants_experiment');
  });

  await knex.schema.createTable('events', table => {
    table.string('id', 36).primary();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table.bigInteger('recorded_at').notNullable();
    table.string('actor', 255).notNullable();
    table.string('type', 40).notNullable();
    table.string('from', 12);
    table.string('to', 12);
    table.text('reason');
    table.text('detail').notNullable();
    table.index(['experiment_id', 'at', 'id'], 'events_order');
  });

  await knex.schema.createTable('analyses', table => {
    table.string('id', 36).primary();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.bigInteger('created_at').notNullable();
    table.bigInteger('as_of').notNullable();
    table.string('origin', 12).notNullable();
    table.string('method', 80).notNullable();
    table.string('version', 40).notNullable();
    table.string('seed', 100).notNullable();
    table.string('inputs_hash', 64).notNullable();
    table.text('verdict').notNullable();
    table.text('body').notNullable();
    table.index(['experiment_id', 'as_of', 'id'], 'analyses_order');
  });

  await knex.schema.createTable('analysis_charts', table => {
    table
      .string('analysis_id', 36)
      .primary()
      .references('id')
      .inTable('analyses')
      .onDelete('CASCADE');
    table.text('chart').notNullable();
  });

  await knex.schema.createTable('imports', table => {
    table.string('source', 64).notNullable();
    table.string('external_id', 200).notNullable();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.primary(['source', 'external_id']);
    table.index(['experiment_id'], 'imports_experiment');
  });

  await createSearchIndex(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
async function createSearchIndex(knex) {
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw(
      "ALTER TABLE experiments ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED",
    );
    await knex.raw(
      'CREATE INDEX experiments_search ON experiments USING GIN (search)',
    );
    return;
  }
  // Triggers keep the index inside the transaction of whatever writes the row.
  const statements = [
    "CREATE VIRTUAL TABLE experiments_search USING fts5(search_text, content='experiments', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    'CREATE TRIGGER experiments_search_insert AFTER INSERT ON experiments BEGIN INSERT INTO experiments_search(rowid, search_text) VALUES (new.number, new.search_text); END',
    "CREATE TRIGGER experiments_search_delete AFTER DELETE ON experiments BEGIN INSERT INTO experiments_search(experiments_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); END",
    "CREATE TRIGGER experiments_search_update AFTER UPDATE OF search_text ON experiments BEGIN INSERT INTO experiments_search(experiments_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); INSERT INTO experiments_search(rowid, search_text) VALUES (new.number, new.search_text); END",
  ];
  for (const statement of statements) {
    await knex.raw(statement);
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (knex.client.config.client.includes('sqlite')) {
    for (const name of ['insert', 'delete', 'update']) {
      await knex.raw(`DROP TRIGGER IF EXISTS experiments_search_${name}`);
    }
    await knex.raw('DROP TABLE IF EXISTS experiments_search');
  }
  for (const name of [
    'imports',
    'analysis_charts',
    'analyses',
    'events',
    'participants',
    'experiments',
    'counters',
  ]) {
    await knex.schema.dropTableIfExists(name);
  }
};
