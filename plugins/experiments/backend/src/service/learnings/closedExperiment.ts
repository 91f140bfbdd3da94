import { ConflictError } from '@backstage/errors';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';

/**
 * Loads an experiment that is over, with whatever result.
 *
 * @throws NotFoundError when it may not be read, ConflictError when it is not over
 */
export async function loadClosed(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<ExperimentRecord> {
  const { record } = await loadReadable(context, caller, key);
  if (record.status !== 'closed' && record.status !== 'watching') {
    throw new ConflictError(
      `${experimentKey(record.number)} is ${
        record.status
      }: a learning takes experiments that are closed, also those that found nothing`,
    );
  }
  return record;
}
