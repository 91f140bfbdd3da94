import type { ExperimentResource } from '@hone/backstage-plugin-experiments-node';
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

/** Stands in for an experiment that does not exist. */
const NOTHING: ExperimentResource = {
  id: '',
  ownerRef: null,
  status: 'draft',
  design: 'process',
  entityRefs: [],
  sharedWith: [],
};

function resourceOf(
  record: ExperimentRecord,
  sharedWith: string[],
): ExperimentResource {
  const { id, ownerRef, status, design } = record;
  const entityRefs = participantRefs(record);
  return { id, ownerRef, status, design, entityRefs, sharedWith };
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
  const rights = await context.authorizer.rights(
    caller.credentials,
    resourceOf(record, sharedWith),
  );
  return { rights, sharedWith };
}

/**
 * Loads an experiment with the caller's rights over it. Whether it does not exist or may not be read, the same statements
 * and the same question to the permission policy are waited for, so that not even the time tells which.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read it
 */
export async function loadReadable(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<{ record: ExperimentRecord } & Access> {
  const found = await findShared(context.knex, key);
  const rights = await context.authorizer.rights(
    caller.credentials,
    found ? resourceOf(found.record, found.sharedWith) : NOTHING,
  );
  // One place for both, so that not even a stack tells them apart.
  if (!found || !rights.read) throw experimentNotFound(key);
  return { record: found.record, rights, sharedWith: found.sharedWith };
}
