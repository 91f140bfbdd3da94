import { experimentNotFound, type ExperimentRights } from '../authorization';
import {
  findShared,
  participantRefs,
  type ExperimentRecord,
} from '../store/experiments';
import type { Caller, ServiceContext } from './context';

/**
 * What a caller may do with an experiment, and whom it is shared with, which that depends on.
 */
export interface Access {
  rights: ExperimentRights;
  sharedWith: string[];
}

/**
 * Asks for a caller's rights over a record.
 *
 * @param sharedWith - the groups that this state of the record is shared with
 */
export async function judgeAccess(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  sharedWith: string[],
): Promise<Access> {
  const { id, ownerRef, status, design } = record;
  const rights = await context.authorizer.rights(caller.credentials, {
    id,
    ownerRef,
    status,
    design,
    entityRefs: participantRefs(record),
    sharedWith,
  });
  return { rights, sharedWith };
}

/**
 * Loads an experiment with the caller's rights over it.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read it
 */
export async function loadReadable(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<{ record: ExperimentRecord } & Access> {
  const found = await findShared(context.knex, key);
  const access =
    found &&
    (await judgeAccess(context, caller, found.record, found.sharedWith));
  // One place for both, so that not even a stack tells them apart.
  if (!found || !access?.rights.read) throw experimentNotFound(key);
  return { record: found.record, ...access };
}
