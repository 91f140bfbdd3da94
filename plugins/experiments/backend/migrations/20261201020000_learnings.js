// @ts-check

/**
 * Claims with the experiments that support or contradict them. Instants are epoch milliseconds; JSON is kept as text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex('counters').insert({ name: 'learning', value: 0 });

  await knex.schema.createTable('learnings', table => {
    table.string('id', 36).primary();
    table.integer('number').notNullable().unique().comment('3 of LRN-3');
    table.text('title').notNullable();
    table.text('text').notNullable();
    table.string('claim', 10).notNullable();
    table.string('kind', 64).notNullable().comment('Kind of change');
    table.string('topic', 40);
    table.string('metric_id', 36);
    table.text('metric').comment('Title, unit and direction as they were');
    table.text('conditions').notNullable();
    table.string('owner_ref', 255);
    table.string('source_ref', 200).unique();
    table.string('grade', 1).comment('The best of what supports it');
    table.text('pooled');
    table.boolean('simulated').notNullable();
    table.string('created_by', 255).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('revision').notNullable();
    table.text('search_text').notNullable();
    table.index(['updated_at', 'id'], 'learnings_order');
    for (const filter of ['topic', 'kind', 'metric_id', 'grade', 'owner_ref']) {
      table.index([filter, 'updated_at', 'id'], `learnings_${filter}`);
    }
  });

  await knex.schema.createTable('learning_trials', table => {
    table
      .string('learning_id', 36)
      .notNullable()
      .references('id')
      .inTable('learnings')
      .onDelete('CASCADE');
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.string('stance', 11).notNullable();
    table.text('note');
    table.text('trial').notNullable().comment('The result as it was linked');
    table.string('linked_by', 255).notNullable();
    table.bigInteger('linked_at').notNullable();
    table.primary(['learning_id', 'experiment_id']);
    table.index(['experiment_id'], 'learning_trials_experiment');
  });

  await knex.schema.alterTable('experiments', table => {
    table.string('learning_id', 36).comment('What it was started from');
    table.index(['learning_id'], 'experiments_learning');
  });

  await createSearchIndex(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
async function createSearchIndex(knex) {
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw(
      "ALTER TABLE learnings ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED",
    );
    await knex.raw(
      'CREATE INDEX learnings_search ON learnings USING GIN (search)',
    );
    return;
  }
  const statements = [
    "CREATE VIRTUAL TABLE learnings_search USING fts5(search_text, content='learnings', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    'CREATE TRIGGER learnings_search_insert AFTER INSERT ON learnings BEGIN INSERT INTO learnings_search(rowid, search_text) VALUES (new.number, new.search_text); END',
    "CREATE TRIGGER learnings_search_delete AFTER DELETE ON learnings BEGIN INSERT INTO learnings_search(learnings_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); END",
    "CREATE TRIGGER learnings_search_update AFTER UPDATE OF search_text ON learnings BEGIN INSERT INTO learnings_search(learnings_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); INSERT INTO learnings_search(rowid, search_text) VALUES (new.number, new.search_text); END",
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
      await knex.raw(`DROP TRIGGER IF EXISTS learnings_search_${name}`);
    }
    await knex.raw('DROP TABLE IF EXISTS learnings_search');
  }
  await knex.schema.alterTable('experiments', table => {
    table.dropIndex([], 'experiments_learning');
  });
  await knex.schema.alterTable('experiments', table => {
    table.dropColumn('learning_id');
  });
  await knex.schema.dropTableIfExists('learning_trials');
  await knex.schema.dropTableIfExists('learnings');
  await knex('counters').where('name', 'learning').delete();
};
