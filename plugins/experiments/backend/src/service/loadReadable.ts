import { experimentNotFound, type ExperimentRights } from '../authorization';
import {
  findExperiment,
  participantRefs,
  type ExperimentRecord,
} from '../store/experiments';
import { listShares } from '../store/shares';
import type { ExperimentResource } from '@hone/backstage-plugin-experiments-node';
import type { Caller, ServiceContext } from './context';

/**
 * What permission rules see of a record.
 */
export async function readResource(
  context: ServiceContext,
  record: ExperimentRecord,
): Promise<ExperimentResource> {
  const { id, ownerRef, status, design } = record;
  return {
    id,
    ownerRef,
    status,
    design,
    entityRefs: participantRefs(record),
    sharedWith: await listShares(context.knex, id),
  };
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
): Promise<{ record: ExperimentRecord; rights: ExperimentRights }> {
  const record = await findExperiment(context.knex, key);
  const rights =
    record &&
    (await context.authorizer.rights(
      caller.credentials,
      await readResource(context, record),
    ));
  // One place for both, so that not even a stack tells them apart.
  if (!record || !rights?.read) throw experimentNotFound(key);
  return { record, rights };
}
