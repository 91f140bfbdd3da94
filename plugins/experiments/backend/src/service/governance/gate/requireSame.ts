import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findPolicy, listApprovals } from '../../../store/governance';
import type { GateReading } from './readGate';

/**
 * What was read of the gate is not what stands any more.
 */
export class StaleReadingError extends ConflictError {}

/**
 * Makes sure, within the transaction of a step whose experiment is locked, that nobody put another policy in force or said
 * something about the plan since the gate was read.
 *
 * @throws StaleReadingError when somebody was faster
 */
export async function requireSame(
  tx: Knex.Transaction,
  record: ExperimentRecord,
  reading: GateReading,
): Promise<void> {
  const key = experimentKey(record.number);
  const policy = await findPolicy(tx);
  if ((policy?.version ?? 0) !== reading.policy.version) {
    throw new StaleReadingError(
      `Another policy was put in force meanwhile: try ${key} again`,
    );
  }
  const [newest] = await listApprovals(tx, record.id);
  if (newest?.id !== reading.approvals[0]?.id) {
    throw new StaleReadingError(
      `Somebody said something about the plan of ${key} meanwhile: read it and try again`,
    );
  }
}
