import type { Knex } from 'knex';
import { allocateNumber } from '../allocateNumber';
import { reserveNumber } from './reserveNumber';
import { moveTally } from './tally';
import { toColumns } from './toColumns';
import type { ExperimentRecord } from './types';
import { replaceParticipants } from './replaceParticipants';

/**
 * Stores a new experiment and gives it its human key, in the caller's transaction.
 *
 * @param number - the number of a wished-for key; the next free one by default
 */
export async function insertExperiment(
  tx: Knex.Transaction,
  experiment: Omit<ExperimentRecord, 'number' | 'revision'>,
  number?: number,
): Promise<ExperimentRecord> {
  if (number !== undefined) await reserveNumber(tx, number);
  const record: ExperimentRecord = {
    ...experiment,
    number: number ?? (await allocateNumber(tx, 'experiment')),
    revision: 1,
  };
  await tx('experiments').insert({ ...toColumns(record), revision: 1 });
  await replaceParticipants(tx, record);
  await moveTally(tx, undefined, record);
  return record;
}
