// @ts-check

/**
 * The backlog of ideas, and what experiments need beside their plan: who may read and say what, what follows what, what
 * became of a shipped change, and the values behind an analysis. Instants are epoch milliseconds; JSON is kept as text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The row of follow-ups counts nothing: whoever changes one locks it, so that two at once close no circle.
  await knex('counters').insert([
    { name: 'idea', value: 0 },
    { name: 'follow-up', value: 0 },
  ]);

  await knex.schema.createTable('ideas', table => {
    table.string('id', 36).primary();
    table.integer('number').notNullable().unique().comment('17 of IDEA-17');
    table.text('title').notNullable();
    table.string('entity_ref', 255);
    table.string('owner_ref', 255);
    table.text('problem').notNullable();
    table.text('solution').notNullable();
    table.text('metric').notNullable();
    table.string('metric_id', 36);
    table.string('nature', 10);
    table.string('source_type', 14).notNullable();
    table.string('source_ref', 200);
    table.text('source_url');
    table.string('source_label', 100);
    table.text('factors').notNullable();
    table.text('priority').notNullable();
    table
      .double('rank')
      .notNullable()
      .comment('Value per day, or where it was moved to; -1 while unknown');
    table.text('moved');
    table.integer('votes').notNullable();
    table.string('status', 8).notNullable();
    table
      .string('merged_into', 36)
      .references('id')
      .inTable('ideas')
      .onDelete('SET NULL');
    table.bigInteger('chosen_at').comment('When it was first tried or done');
    table.boolean('simulated').notNullable();
    table.string('created_by', 255).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('revision').notNullable();
    table.text('search_text').notNullable();
    table.unique(['source_type', 'source_ref'], {
      indexName: 'ideas_source',
    });
    // One index per order of the backlog with its default state, then one per filter with the default order.
    for (const order of ['rank', 'votes', 'created_at', 'updated_at']) {
      table.index(['status', order, 'id'], `ideas_status_${order}`);
      table.index([order, 'id'], `ideas_${order}`);
    }
    for (const filter of ['entity_ref', 'owner_ref', 'source_type', 'nature']) {
      table.index([filter, 'status', 'rank', 'id'], `ideas_${filter}_rank`);
    }
    table.index(['owner_ref', 'chosen_at', 'nature'], 'ideas_owner_balance');
    table.index(['chosen_at', 'nature'], 'ideas_balance');
  });

  await knex.schema.createTable('idea_votes', table => {
    table
      .string('idea_id', 36)
      .notNullable()
      .references('id')
      .inTable('ideas')
      .onDelete('CASCADE');
    table.string('user_ref', 255).notNullable();
    table.bigInteger('at').notNullable();
    table.primary(['idea_id', 'user_ref']);
  });

  await knex.schema.createTable('idea_events', table => {
    table.string('id', 36).primary();
    table
      .string('idea_id', 36)
      .notNullable()
      .references('id')
      .inTable('ideas')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table.string('actor', 255).notNullable();
    table.string('type', 40).notNullable();
    table.string('from', 12);
    table.string('to', 12);
    table.text('reason');
    table.text('detail').notNullable();
    table.index(['idea_id', 'at', 'id'], 'idea_events_order');
  });

  await knex.schema.createTable('idea_quotas', table => {
    table.string('owner_ref', 255).primary().comment('Empty for all');
    table.double('max_quick_fix_share').notNullable();
    table.text('reason').notNullable();
    table.string('set_by', 255).notNullable();
    table.bigInteger('set_at').notNullable();
  });

  await knex.schema.alterTable('experiments', table => {
    table.string('idea_id', 36);
    table.string('template_id', 64);
    table.string('next_owner_ref', 255);
    table.text('waves').comment('The sealed assignment of a stepped wedge');
    table.text('pending_decision');
    table.index(['idea_id'], 'experiments_idea');
    table.index(['template_id'], 'experiments_template');
  });

  await knex.schema.createTable('follow_ups', table => {
    for (const column of ['experiment_id', 'follows_id']) {
      table
        .string(column, 36)
        .notNullable()
        .references('id')
        .inTable('experiments')
        .onDelete('CASCADE');
    }
    table.primary(['experiment_id', 'follows_id']);
    table.index(['follows_id'], 'follow_ups_follows');
  });

  await knex.schema.createTable('experiment_shares', table => {
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.string('group_ref', 255).notNullable();
    table.primary(['experiment_id', 'group_ref']);
    table.index(['group_ref', 'experiment_id'], 'experiment_shares_group');
  });

  await knex.schema.createTable('comments', table => {
    table.string('id', 36).primary();
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.bigInteger('at').notNullable();
    table.string('author', 255).notNullable();
    table.text('text').notNullable();
    table.bigInteger('deleted_at');
    table.index(['experiment_id', 'at', 'id'], 'comments_order');
  });

  await knex.schema.createTable('templates', table => {
    table.string('id', 64).primary();
    table.text('body').notNullable();
    table.string('owner_ref', 255);
    table.string('created_by', 255).notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.integer('revision').notNullable();
  });

  await knex.schema.createTable('watch_checks', table => {
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table.integer('day').notNullable().comment('30, 90 or 180 after shipping');
    table.bigInteger('due_at').notNullable();
    table.bigInteger('done_at');
    table.bigInteger('claimed_until');
    table.string('state', 10).notNullable();
    table.double('effect');
    table.text('body').notNullable();
    table.string('reverse_idea_id', 36);
    table.primary(['experiment_id', 'day']);
    table.index(['done_at', 'due_at'], 'watch_checks_due');
  });

  await knex.schema.createTable('analysis_inputs', table => {
    table
      .string('analysis_id', 36)
      .primary()
      .references('id')
      .inTable('analyses')
      .onDelete('CASCADE');
    table
      .string('experiment_id', 36)
      .notNullable()
      .references('id')
      .inTable('experiments')
      .onDelete('CASCADE');
    table
      .boolean('kept')
      .notNullable()
      .comment('A decision or a planned look rests on it');
    table.binary('content').notNullable().comment('JSON, gzip');
    table.index(['experiment_id', 'kept'], 'analysis_inputs_experiment');
  });

  await knex.schema.createTable('robustness_reports', table => {
    table
      .string('analysis_id', 36)
      .primary()
      .references('id')
      .inTable('analyses')
      .onDelete('CASCADE');
    table.bigInteger('created_at').notNullable();
    table.text('body').notNullable();
  });

  await knex.schema.createTable('saved_views', table => {
    table.string('id', 36).primary();
    table.string('user_ref', 255).notNullable();
    table.string('shared_with', 255);
    table.string('name', 80).notNullable();
    table.string('page', 20).notNullable();
    table.text('query').notNullable();
    table.bigInteger('created_at').notNullable();
    table.unique(['user_ref', 'page', 'name'], {
      indexName: 'saved_views_name',
    });
    table.index(['shared_with'], 'saved_views_shared');
  });

  await createSearchIndex(knex);
};

/**
 * @param {import('knex').Knex} knex
 */
async function createSearchIndex(knex) {
  if (!knex.client.config.client.includes('sqlite')) {
    await knex.raw(
      "ALTER TABLE ideas ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', search_text)) STORED",
    );
    await knex.raw('CREATE INDEX ideas_search ON ideas USING GIN (search)');
    return;
  }
  const statements = [
    "CREATE VIRTUAL TABLE ideas_search USING fts5(search_text, content='ideas', content_rowid='number', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    'CREATE TRIGGER ideas_search_insert AFTER INSERT ON ideas BEGIN INSERT INTO ideas_search(rowid, search_text) VALUES (new.number, new.search_text); END',
    "CREATE TRIGGER ideas_search_delete AFTER DELETE ON ideas BEGIN INSERT INTO ideas_search(ideas_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); END",
    "CREATE TRIGGER ideas_search_update AFTER UPDATE OF search_text ON ideas BEGIN INSERT INTO ideas_search(ideas_search, rowid, search_text) VALUES ('delete', old.number, old.search_text); INSERT INTO ideas_search(rowid, search_text) VALUES (new.number, new.search_text); END",
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
      await knex.raw(`DROP TRIGGER IF EXISTS ideas_search_${name}`);
    }
    await knex.raw('DROP TABLE IF EXISTS ideas_search');
  }
  for (const name of [
    'saved_views',
    'robustness_reports',
    'analysis_inputs',
    'watch_checks',
    'templates',
    'comments',
    'experiment_shares',
    'follow_ups',
    'idea_quotas',
    'idea_events',
    'idea_votes',
    'ideas',
  ]) {
    await knex.schema.dropTableIfExists(name);
  }
  await knex.schema.alterTable('experiments', table => {
    table.dropIndex([], 'experiments_idea');
    table.dropIndex([], 'experiments_template');
  });
  await knex.schema.alterTable('experiments', table => {
    table.dropColumns(
      'idea_id',
      'template_id',
      'next_owner_ref',
      'waves',
      'pending_decision',
    );
  });
  await knex('counters').whereIn('name', ['idea', 'follow-up']).delete();
};
