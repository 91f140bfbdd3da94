import type { Knex } from 'knex';
import { revisionConflict } from '@hone/node';
import { experimentKey } from './experimentKey';
import { moveTally, readTally } from './tally';
import type { ExperimentRecord } from './types';

const OF_ANALYSES = [
  'analysis_charts',
  'analysis_inputs',
  'robustness_reports',
];
const OF_EXPERIMENTS = [
  'analyses',
  'events',
  'participants',
  'imports',
  'comments',
  'experiment_shares',
  'follow_ups',
  'watch_checks',
  'plan_contents',
  'approvals',
  'reviews',
  'review_seats',
  'review_groups',
  'review_contributors',
  'break_glass',
];

/**
 * Deletes the revision that was read, with everything that hangs on it.
 *
 * @throws ConflictError when somebody else changed it meanwhile
 */
export async function deleteExperiment(
  tx: Knex.Transaction,
  experiment: ExperimentRecord,
): Promise<void> {
  const { id, revision } = experiment;
  const before = await readTally(tx, id);
  // SQLite may run without foreign keys, so nothing relies on cascades.
  for (const table of OF_ANALYSES) {
    await tx(table)
      .whereIn(
        'analysis_id',
        tx('analyses').select('id').where({ experiment_id: id }),
      )
      .delete();
  }
  for (const table of OF_EXPERIMENTS) {
    await tx(table).where({ experiment_id: id }).delete();
  }
  await tx('follow_ups').where({ follows_id: id }).delete();
  const deleted = await tx('experiments').where({ id, revision }).delete();
  if (deleted === 0) {
    throw revisionConflict(experimentKey(experiment.number), revision);
  }
  await moveTally(tx, before, undefined);
}
