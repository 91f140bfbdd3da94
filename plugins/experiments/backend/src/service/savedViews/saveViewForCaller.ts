import { ConflictError, InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  SavedView,
  SavedViewInput,
} from '@hone/backstage-plugin-experiments-common';
import { countSavedViews, saveView } from '../../store/savedViews';
import type { Caller, ServiceContext } from '../context';
import { readOwner, type ViewOwner } from './readOwner';
import { toSavedView } from './toSavedView';

/** Views that a person may have. */
export const MOST_VIEWS = 100;

function readGroup(input: SavedViewInput, owner: ViewOwner): string | null {
  if (!input.sharedWith) return null;
  const ref = normalizeEntityRef(input.sharedWith, 'sharedWith');
  if (owner.groupRefs.includes(ref)) return ref;
  throw new InputError(
    `sharedWith has to be a group that you belong to, but "${input.sharedWith}" was given`,
  );
}

/**
 * Names a view. One of the same name on the same page is replaced.
 *
 * @throws ConflictError when the caller has as many as there may be
 */
export async function saveViewForCaller(
  context: ServiceContext,
  caller: Caller,
  input: SavedViewInput,
): Promise<SavedView> {
  const owner = await readOwner(context, caller);
  const name = input.name.trim();
  if (!name) throw new InputError('name has to say something, but it is empty');
  const sharedWith = readGroup(input, owner);
  const saved = await context.knex.transaction(async tx => {
    const written = await saveView(tx, {
      userRef: owner.userRef,
      sharedWith,
      name,
      page: input.page,
      query: input.query.replace(/^\?/, ''),
      createdAt: context.clock.now(),
    });
    if ((await countSavedViews(tx, owner.userRef)) > MOST_VIEWS) {
      throw new ConflictError(
        `You have ${MOST_VIEWS} saved views, which is as many as there may be: delete one first`,
      );
    }
    return written;
  });
  return toSavedView(saved, owner.userRef);
}
