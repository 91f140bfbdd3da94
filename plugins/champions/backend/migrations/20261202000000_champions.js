// @ts-check

/**
 * Programmes, their plans, cycles and seats, and what happens to seats. Instants are epoch milliseconds; days are texts
 * like 2026-11-02, ranges of days leave out their end; people and groups are entity references in full.
 */

/** @typedef {import('knex').Knex} Knex */
/** @typedef {import('knex').Knex.CreateTableBuilder} Table */

/** @param {Table} table */
function changes(table) {
  table.string('created_by', 255).notNullable();
  table.bigInteger('created_at').notNullable();
}

/** @param {Knex} knex */
async function createProgrammes(knex) {
  await knex.schema.createTable('programmes', table => {
    table.string('id', 36).primary();
    table.text('title').notNullable();
    table
      .string('title_key', 160)
      .notNullable()
      .comment('Lists are in its order');
    table.jsonb('definition').notNullable();
    table.string('status', 8).notNullable().comment('active or archived');
    table.string('published_plan_id', 36);
    table
      .bigInteger('planning_until')
      .comment('Somebody plans now; others wait until then at most');
    table.integer('revision').notNullable();
    table.bigInteger('updated_at').notNullable();
    changes(table);
    table.index(['title_key', 'id'], 'programmes_title');
  });
  await knex.schema.createTable('programme_groups', table => {
    table
      .string('programme_id', 36)
      .notNullable()
      .references('programmes.id')
      .onDelete('CASCADE');
    table.string('group_ref', 255).notNullable();
    table
      .string('role', 7)
      .notNullable()
      .comment('owner, scope, or covered: below a group of the scope');
    table.primary(['programme_id', 'role', 'group_ref']);
    table.index(['group_ref', 'role'], 'programme_groups_group');
  });
  await knex.schema.createTable('programme_events', table => {
    table.string('id', 36).primary();
    table.string('programme_id', 36).notNullable();
    table.string('type', 40).notNullable();
    table.string('actor', 255).notNullable();
    table.bigInteger('at').notNullable();
    table.jsonb('details').notNullable();
    table.index(['programme_id', 'at', 'id'], 'programme_events_time');
  });
}

/** @param {Knex} knex */
async function createPlans(knex) {
  await knex.schema.createTable('plans', table => {
    table.string('id', 36).primary();
    table.string('programme_id', 36).notNullable();
    table.integer('version').notNullable();
    table
      .string('status', 10)
      .notNullable()
      .comment('proposed, published or superseded');
    table.integer('programme_revision').notNullable();
    table.integer('first_cycle').notNullable();
    table.integer('cycles').notNullable();
    table.string('input_hash', 64).notNullable();
    table
      .text('content')
      .notNullable()
      .comment('What was solved and the answer, byte for byte');
    table.jsonb('numbers').notNullable();
    table.jsonb('warnings').notNullable();
    table.string('published_by', 255);
    table.bigInteger('published_at');
    changes(table);
    table.unique(['programme_id', 'version'], {
      indexName: 'plans_version',
    });
  });
}

/** @param {Knex} knex */
async function createSeats(knex) {
  await knex.schema.createTable('cycles', table => {
    table.string('programme_id', 36).notNullable();
    table.integer('cycle_index').notNullable();
    table.string('start_date', 10).notNullable();
    table.string('end_date', 10).notNullable().comment('First day after it');
    table.bigInteger('closed_at').comment('Who served is in the ledger');
    table.primary(['programme_id', 'cycle_index']);
    table.index(['programme_id', 'start_date'], 'cycles_start');
    table.index(['closed_at', 'end_date'], 'cycles_open');
  });
  await knex.schema.createTable('seats', table => {
    table.string('id', 36).primary();
    table.string('programme_id', 36).notNullable();
    table.integer('cycle_index').notNullable();
    table.string('region', 60).notNullable();
    table.integer('position').notNullable().comment('From 1');
    table.string('person_ref', 255).comment('Null where it is open');
    table
      .string('status', 9)
      .notNullable()
      .comment('planned, served or cancelled');
    table
      .string('origin', 10)
      .notNullable()
      .comment('planned, swapped, assigned, taken-over or open');
    table.string('plan_id', 36).notNullable();
    table.integer('revision').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.unique(['programme_id', 'cycle_index', 'region', 'position'], {
      indexName: 'seats_place',
    });
    table.index(['person_ref', 'status'], 'seats_person');
  });
  await knex.raw(
    `create unique index seats_once on seats (programme_id, cycle_index, person_ref)
     where person_ref is not null and status <> 'cancelled'`,
  );
  await knex.schema.createTable('seat_holders', table => {
    table.string('id', 36).primary();
    table.string('seat_id', 36).notNullable();
    table.string('person_ref', 255).comment('Null from when nobody has it');
    table.bigInteger('from_at').notNullable();
    table.string('origin', 10).notNullable();
    table.string('actor', 255).notNullable();
    table.index(['seat_id', 'from_at', 'id'], 'seat_holders_seat');
    table.index(['person_ref', 'from_at'], 'seat_holders_person');
  });
}

/** @param {Knex} knex */
async function createLedger(knex) {
  await knex.schema.createTable('ledger', table => {
    table.string('id', 36).primary();
    table.string('programme_id', 36).notNullable();
    table.string('person_ref', 255).notNullable();
    table
      .string('kind', 8)
      .notNullable()
      .comment('served, joined, excused or adjusted');
    table.integer('credit').notNullable();
    table.integer('cycle_index');
    table.string('seat_id', 36);
    table.text('reason').notNullable();
    table.string('actor', 255).notNullable();
    table.bigInteger('at').notNullable();
    table.index(['programme_id', 'at', 'id'], 'ledger_time');
    table.index(['programme_id', 'person_ref', 'kind'], 'ledger_person');
  });
  await knex.raw(
    "create unique index ledger_served on ledger (seat_id) where kind = 'served'",
  );
  await knex.raw(
    "create unique index ledger_joined on ledger (programme_id, person_ref) where kind = 'joined'",
  );
}

/** @param {Knex} knex */
async function createSwaps(knex) {
  await knex.schema.createTable('swaps', table => {
    table.string('id', 36).primary();
    table.string('programme_id', 36).notNullable();
    table.string('seat_id', 36).notNullable();
    table
      .integer('seat_revision')
      .notNullable()
      .comment('Of the seat when it was offered');
    table.string('from_ref', 255).notNullable();
    table
      .string('status', 9)
      .notNullable()
      .comment('open, taken, expired or withdrawn');
    table.text('note').notNullable();
    table.jsonb('ask_refs').notNullable();
    table.string('taken_by', 255);
    table.string('in_return_seat_id', 36);
    table.string('closed_by', 255);
    table.bigInteger('closed_at');
    table.integer('revision').notNullable();
    changes(table);
    table.index(['programme_id', 'created_at', 'id'], 'swaps_time');
    table.index(['programme_id', 'status', 'created_at', 'id'], 'swaps_status');
    table.index(['status', 'created_at', 'id'], 'swaps_open');
  });
  await knex.raw(
    "create unique index swaps_one_open on swaps (seat_id) where status = 'open'",
  );
  await knex.schema.createTable('handovers', table => {
    table.string('seat_id', 36).primary();
    table.string('from_ref', 255);
    table.string('to_ref', 255);
    table.jsonb('items').notNullable();
    table.text('notes').notNullable();
    table.bigInteger('giver_at').comment('When who gives acknowledged it');
    table.bigInteger('receiver_at');
    table.integer('revision').notNullable();
    table.bigInteger('updated_at').notNullable();
  });
}

/** @param {Knex} knex */
async function createAbsences(knex) {
  await knex.schema.createTable('preferences', table => {
    table.string('programme_id', 36).notNullable();
    table.string('person_ref', 255).notNullable();
    table.jsonb('avoid').notNullable();
    table.jsonb('prefer').notNullable();
    table.boolean('paused').notNullable();
    table.integer('revision').notNullable();
    table.bigInteger('updated_at').notNullable();
    table.primary(['programme_id', 'person_ref']);
  });
  await knex.schema.createTable('absences', table => {
    table.string('id', 36).primary();
    table.string('person_ref', 255).notNullable();
    table.string('from_date', 10).notNullable();
    table.string('to_date', 10).notNullable().comment('First day after it');
    table.string('kind', 8).notNullable().comment('excused or deferred');
    changes(table);
    table.index(['person_ref', 'to_date'], 'absences_person');
  });
  await knex.schema.createTable('calendars', table => {
    table.string('id', 36).primary();
    table.string('person_ref', 255).notNullable();
    table.text('name').notNullable();
    table.string('kind', 7).notNullable().comment('absence or on-call');
    table
      .text('url')
      .notNullable()
      .comment('A credential: never told, never logged');
    table.string('host', 255).notNullable();
    table.string('time_zone', 60).notNullable();
    table
      .string('state', 11)
      .notNullable()
      .comment('ok, partly-read, stale or unread');
    table.text('sentence');
    table.text('etag');
    table.text('last_modified');
    table.jsonb('busy').notNullable().comment('Free and busy only, bounded');
    table.bigInteger('read_at').comment('Of the copy that is in use');
    table.bigInteger('tried_at');
    table.bigInteger('due_at').notNullable();
    table.integer('failures').notNullable();
    changes(table);
    table.index(['person_ref', 'id'], 'calendars_person');
    table.index(['due_at', 'id'], 'calendars_due');
  });
}

/** @param {Knex} knex */
async function createFeeds(knex) {
  await knex.schema.createTable('feeds', table => {
    table.string('id', 36).primary();
    table.string('kind', 9).notNullable().comment('personal or programme');
    table.string('person_ref', 255).notNullable();
    table.string('programme_id', 36);
    table.string('token_hash', 64).notNullable().unique();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('last_read_at');
    table.index(['person_ref', 'id'], 'feeds_person');
  });
  await knex.schema.createTable('notices', table => {
    table.string('id', 36).primary();
    table
      .string('once_key', 400)
      .notNullable()
      .unique()
      .comment('The same thing is told to the same person once');
    table.string('kind', 40).notNullable();
    table.string('recipient_ref', 255).notNullable();
    table.string('programme_id', 36).notNullable();
    table.string('seat_id', 36);
    table.jsonb('details').notNullable();
    table.bigInteger('due_at').notNullable();
    table.bigInteger('created_at').notNullable();
    table.bigInteger('sent_at');
    table.index(['sent_at', 'due_at', 'id'], 'notices_due');
  });
}

/** @param {Knex} knex */
exports.up = async function up(knex) {
  await createProgrammes(knex);
  await createPlans(knex);
  await createSeats(knex);
  await createLedger(knex);
  await createSwaps(knex);
  await createAbsences(knex);
  await createFeeds(knex);
};

/** @param {Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'notices',
    'feeds',
    'calendars',
    'absences',
    'preferences',
    'handovers',
    'swaps',
    'ledger',
    'seat_holders',
    'seats',
    'cycles',
    'plans',
    'programme_events',
    'programme_groups',
    'programmes',
  ]) {
    await knex.schema.dropTable(table);
  }
};
