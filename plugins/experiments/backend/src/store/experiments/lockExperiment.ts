import { revisionConflict } from '@hone/node';
import type { Knex } from 'knex';
import { experimentKey } from './experimentKey';
import type { ExperimentRecord } from './types';

/**
 * Locks the revision that was read until the transaction ends, without changing it.
 *
 * @throws ConflictError when somebody else was faster
 */
export async function lockExperiment(
  tx: Knex.Transaction,
  {
    id,
    number,
    revision,
  }: Pick<ExperimentRecord, 'id' | 'number' | 'revision'>,
): Promise<void> {
  const locked = await tx('experiments')
    .where({ id, revision })
    .update({ revision });
  if (locked === 0) throw revisionConflict(experimentKey(number), revision);
}
