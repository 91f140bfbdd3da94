import { ConflictError } from '@backstage/errors';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadLearning } from './requireLearning';

/**
 * The id of the learning that an experiment is started from after an edit: the one it was, unless the input names
 * another one.
 *
 * @throws NotFoundError for a learning that the caller may not read, ConflictError when the plan stands already
 */
export async function readLearningChange(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord | null,
  input: ExperimentInput,
): Promise<string | null> {
  const current = record?.learningId ?? null;
  if (!input.learningKey) return current;
  const { id } = await loadLearning(context, caller, input.learningKey);
  if (record && id !== current && record.status !== 'draft') {
    throw new ConflictError(
      `${experimentKey(record.number)} is ${
        record.status
      }: the learning that it is started from can only change in draft`,
    );
  }
  return id;
}
