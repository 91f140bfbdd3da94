import { ideaNotFound, type IdeaRights } from '../../ideaAuthorization';
import { findIdea, type IdeaRecord } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';

/**
 * Loads an idea with the caller's rights over it. The policy is asked whether it exists or not, so that the time does not
 * tell which.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read it
 */
export async function loadIdea(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<{ record: IdeaRecord; rights: IdeaRights; mayTry: boolean }> {
  const record = await findIdea(context.knex, key);
  const viewer = await context.ideaAuthorizer.viewer(caller.credentials);
  const rights = record && viewer.rightsOver(record);
  if (!record || !rights?.read) throw ideaNotFound(key);
  return { record, rights, mayTry: viewer.mayTry };
}
