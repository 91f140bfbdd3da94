import type { Knex } from 'knex';
import { participantRows } from './participantRows';
import type { ExperimentRecord } from './types';

/**
 * Records on which services an experiment is found.
 */
export async function replaceParticipants(
  tx: Knex.Transaction,
  experiment: ExperimentRecord,
): Promise<void> {
  await tx('participants').where({ experiment_id: experiment.id }).delete();
  await tx('participants').insert(participantRows(experiment));
}
