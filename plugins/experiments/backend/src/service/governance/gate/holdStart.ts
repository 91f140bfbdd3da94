import type { Knex } from 'knex';
import {
  experimentKey,
  lockExperiment,
  type ExperimentRecord,
} from '../../../store/experiments';
import { appendLog } from '../../../store/governance';
import { openReview } from '../approvals/openReview';
import { readingWords } from '../log/logWords';
import type { GateError } from './requireGate';

/**
 * Writes down that a scheduled start is held, and asks again for the approvals that it lost.
 */
export async function holdStart(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  { reading, obstacles }: GateError,
  actor: string,
): Promise<void> {
  await lockExperiment(tx, record);
  const { at } = reading.circumstances;
  if (obstacles.some(({ kind }) => kind === 'approvals')) {
    await openReview(tx, record, reading, {
      seats: reading.seats,
      askedAt: at,
    });
  }
  await appendLog(tx, {
    at,
    actor,
    type: 'hold',
    experimentKey: experimentKey(record.number),
    content: {
      ...readingWords(reading),
      said: obstacles.map(({ sentence }) => sentence),
    },
  });
}
