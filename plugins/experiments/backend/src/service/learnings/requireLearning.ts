import { NotFoundError } from '@backstage/errors';
import {
  learningReadPermission,
  learningUpdatePermission,
} from '@hone/backstage-plugin-experiments-common';
import type { ReadScope } from '../../store/experiments';
import { findLearning, type LearningRecord } from '../../store/learnings';
import type { Caller, ServiceContext } from '../context';

/**
 * Whose experiments the caller may read learnings of.
 *
 * @throws NotAllowedError for callers who may read none
 */
export async function readLearningScope(
  context: ServiceContext,
  caller: Caller,
): Promise<ReadScope> {
  await context.authorizer.requireBasic(
    caller.credentials,
    learningReadPermission,
    'read learnings',
  );
  return context.authorizer.readScope(caller.credentials);
}

/**
 * Refuses callers who may not change learnings.
 */
export async function requireLearningEditor(
  context: ServiceContext,
  caller: Caller,
): Promise<void> {
  await context.authorizer.requireBasic(
    caller.credentials,
    learningUpdatePermission,
    'change learnings',
  );
}

/**
 * Whether the caller may change learnings.
 */
export async function mayEditLearnings(
  context: ServiceContext,
  caller: Caller,
): Promise<boolean> {
  return context.authorizer.allows(
    caller.credentials,
    learningUpdatePermission,
  );
}

/**
 * Loads a learning.
 *
 * @throws NotFoundError when it does not exist, and just so when one of its experiments may not be read
 */
export async function loadLearning(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<LearningRecord> {
  const scope = await readLearningScope(context, caller);
  const found = await findLearning(context.knex, key, scope);
  if (!found) {
    throw new NotFoundError(`There is no learning ${key.slice(0, 40)}`);
  }
  return found;
}
