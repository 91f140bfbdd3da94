import type { Knex } from 'knex';
import type { ReadScope } from '../experiments';
import { whereReadable } from '../experiments/permissionFilter';
import type { Db } from '../transaction';

/**
 * Keeps the learnings whose experiments the caller may all read: what is said of several tells of each.
 */
export function whereLearningReadable(
  builder: Knex.QueryBuilder,
  db: Db,
  scope: ReadScope,
): void {
  if (scope === 'all') return;
  const readable = db('experiments')
    .select(db.raw('1'))
    .whereRaw('experiments.id = learning_trials.experiment_id');
  whereReadable(readable, scope);
  builder.whereNotExists(
    db('learning_trials')
      .select(db.raw('1'))
      .whereRaw('learning_trials.learning_id = learnings.id')
      .whereNotExists(readable),
  );
}
