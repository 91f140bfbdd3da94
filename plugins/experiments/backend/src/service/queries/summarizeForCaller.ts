import type { EntityExperiments } from '@hone/backstage-plugin-experiments-common';
import { summarizeEntities } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { toSummary } from '../views/toSummary';
import { normalizeRefs } from './normalizeRefs';

/**
 * What cards and tabs of several entities show, in the order of the request.
 */
export async function summarizeForCaller(
  context: ServiceContext,
  caller: Caller,
  entityRefs: string[],
): Promise<EntityExperiments[]> {
  const refs = normalizeRefs(entityRefs, 'entityRefs')!;
  const scope = await context.authorizer.readScope(caller.credentials);
  const rows = await summarizeEntities(context.knex, {
    entityRefs: [...new Set(refs)],
    scope,
  });
  const byRef = new Map(rows.map(row => [row.entityRef, row]));
  return refs.map(ref => {
    const row = byRef.get(ref)!;
    return {
      ...row,
      open: row.open.map(toSummary),
      lastClosed: row.lastClosed.map(toSummary),
    };
  });
}
