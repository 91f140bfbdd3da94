import { ConflictError, NotFoundError } from '@backstage/errors';
import { newId, revisionConflict } from '@hone/node';
import {
  freezeUpdatePermission,
  type Freeze,
  type FreezeInput,
} from '@hone/backstage-plugin-experiments-common';
import {
  countFreezes,
  deleteFreeze,
  findFreeze,
  insertFreeze,
  updateFreeze,
  type FreezeRecord,
} from '../../store/freezes';
import type { Caller, ServiceContext } from '../context';
import { resolveFreeze } from './resolveFreeze';
import { toFreeze } from './toFreeze';

/** Freezes that are not over. */
const MOST_FREEZES = 200;

async function requireEditor(context: ServiceContext, caller: Caller) {
  await context.authorizer.requireBasic(
    caller.credentials,
    freezeUpdatePermission,
    'change freezes',
  );
}

async function load(
  context: ServiceContext,
  { id, revision }: { id: string; revision: number },
): Promise<FreezeRecord> {
  const found = await findFreeze(context.knex, id);
  if (!found) throw new NotFoundError(`There is no freeze ${id}`);
  if (found.revision !== revision) {
    throw revisionConflict(`The freeze ${found.title}`, revision);
  }
  return found;
}

/**
 * Adds a freeze. What runs already goes on.
 *
 * @throws ConflictError when there are too many
 */
export async function createFreezeForCaller(
  context: ServiceContext,
  caller: Caller,
  input: FreezeInput,
): Promise<Freeze> {
  await requireEditor(context, caller);
  const body = await resolveFreeze(context, caller, input);
  const now = context.clock.now();
  const record: FreezeRecord = {
    ...body,
    id: newId(),
    createdBy: caller.actor,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  await context.knex.transaction(async tx => {
    if ((await countFreezes(tx, now)) >= MOST_FREEZES) {
      throw new ConflictError(
        `There are ${MOST_FREEZES} freezes already that are not over, which is the most: delete one that nobody needs`,
      );
    }
    await insertFreeze(tx, record);
  });
  return toFreeze(record);
}

/**
 * Replaces a freeze.
 */
export async function updateFreezeForCaller(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
  input: FreezeInput,
): Promise<Freeze> {
  await requireEditor(context, caller);
  const current = await load(context, target);
  const saved = await updateFreeze(context.knex, {
    ...current,
    ...(await resolveFreeze(context, caller, input)),
    updatedAt: context.clock.now(),
  });
  return toFreeze(saved);
}

/**
 * Deletes a freeze.
 */
export async function deleteFreezeForCaller(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
): Promise<void> {
  await requireEditor(context, caller);
  await deleteFreeze(context.knex, await load(context, target));
}
