import { NotAllowedError } from '@backstage/errors';
import type { Caller, ServiceContext } from '../context';

/**
 * Whose views are asked for.
 */
export interface ViewOwner {
  userRef: string;
  groupRefs: string[];
}

/**
 * The person who asks and the groups the person belongs to.
 *
 * @throws NotAllowedError for programs, which have no views, and for who may not read experiments
 */
export async function readOwner(
  context: ServiceContext,
  caller: Caller,
): Promise<ViewOwner> {
  const { credentials } = caller;
  if (!context.auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError('Saved views are for people, not for programs');
  }
  if ((await context.authorizer.readScope(credentials)) === 'none') {
    throw new NotAllowedError(
      'You may not save views: the permission hone.experiment.read is missing',
    );
  }
  const { userEntityRef, ownershipEntityRefs } =
    await context.userInfo.getUserInfo(credentials);
  const full = (ref: string) => ref.toLocaleLowerCase('en-US');
  return {
    userRef: full(userEntityRef),
    groupRefs: ownershipEntityRefs
      .map(full)
      .filter(ref => ref.startsWith('group:')),
  };
}
