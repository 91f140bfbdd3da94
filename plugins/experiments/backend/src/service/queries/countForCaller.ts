import type { ExperimentCounts } from '@hone/backstage-plugin-experiments-common';
import { countExperiments } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { normalizeRefs } from './normalizeRefs';

/**
 * How many experiments stand in each state.
 */
export async function countForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { entityRef?: string[]; owner?: string[] },
): Promise<ExperimentCounts> {
  return countExperiments(context.knex, {
    filter: {
      entityRef: normalizeRefs(query.entityRef, 'entityRef'),
      owner: normalizeRefs(query.owner, 'owner'),
    },
    scope: await context.authorizer.readScope(caller.credentials),
  });
}
