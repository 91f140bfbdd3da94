import type { Knex } from 'knex';
import { revisionConflict } from '@hone/node';
import { experimentKey } from './experimentKey';
import { replaceParticipants } from './replaceParticipants';
import { moveTally, readTally } from './tally';
import { toColumns } from './toColumns';
import type { ExperimentRecord } from './types';

/**
 * Writes an experiment over the revision that was read.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function updateExperiment(
  tx: Knex.Transaction,
  experiment: ExperimentRecord,
): Promise<ExperimentRecord> {
  const { id, number, ...columns } = toColumns(experiment);
  const before = await readTally(tx, id);
  const changed = await tx('experiments')
    .where({ id, revision: experiment.revision })
    .update({ ...columns, revision: experiment.revision + 1 });
  if (changed === 0) {
    throw revisionConflict(experimentKey(number), experiment.revision);
  }
  await replaceParticipants(tx, experiment);
  await moveTally(tx, before, experiment);
  return { ...experiment, revision: experiment.revision + 1 };
}
