// @ts-check

/**
 * What lists and counts of a service order by is copied to its participants, and experiments are counted as they change,
 * so that neither grows with the number of experiments.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('participants', table => {
    table.string('status', 12);
    table.bigInteger('updated_at');
    table.bigInteger('ended_at');
  });
  const copied = ['status', 'updated_at', 'ended_at'];
  await knex('participants').update(
    Object.fromEntries(
      copied.map(column => [
        column,
        knex('experiments')
          .select(column)
          .where('experiments.id', knex.ref('participants.experiment_id')),
      ]),
    ),
  );
  await knex.schema.alterTable('participants', table => {
    table.index(
      ['entity_ref', 'updated_at', 'experiment_id'],
      'participants_updated',
    );
    table.index(
      ['entity_ref', 'status', 'updated_at', 'experiment_id'],
      'participants_status_updated',
    );
    table.index(
      ['entity_ref', 'status', 'ended_at', 'experiment_id'],
      'participants_status_ended',
    );
  });

  await knex.schema.createTable('experiment_counts', table => {
    table.string('owner_ref', 255).notNullable().comment('Empty for none');
    table.string('status', 12).notNullable();
    table.string('outcome', 20).notNullable().comment('Empty for none');
    table.integer('n').notNullable();
    table.primary(['owner_ref', 'status', 'outcome']);
    table.index(['status', 'outcome', 'n'], 'experiment_counts_sum');
  });
  await knex.raw(
    "INSERT INTO experiment_counts (owner_ref, status, outcome, n) SELECT COALESCE(owner_ref, ''), status, COALESCE(outcome, ''), COUNT(*) FROM experiments GROUP BY 1, 2, 3",
  );

  await knex.schema.alterTable('experiments', table => {
    table.index(
      ['owner_ref', 'effect_bound', 'id', 'status', 'design', 'grade'],
      'experiments_owner_effect',
    );
    // Replaced by the counts, and by what participants hold.
    table.dropIndex([], 'experiments_counts');
    table.dropIndex([], 'experiments_rank');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('experiments', table => {
    table.index(
      ['id', 'status', 'updated_at', 'ended_at', 'owner_ref', 'design'],
      'experiments_rank',
    );
    table.index(['status', 'outcome'], 'experiments_counts');
    table.dropIndex([], 'experiments_owner_effect');
  });
  await knex.schema.dropTable('experiment_counts');
  await knex.schema.alterTable('participants', table => {
    table.dropIndex([], 'participants_updated');
    table.dropIndex([], 'participants_status_updated');
    table.dropIndex([], 'participants_status_ended');
  });
  await knex.schema.alterTable('participants', table => {
    table.dropColumns('status', 'updated_at', 'ended_at');
  });
};
