import type { EntityExperiments } from '@hone/backstage-plugin-experiments-common';
import { summarizeEntities } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { topIdeasForCaller } from '../ideas/topIdeasForCaller';
import { slotsOfEntities } from '../slots/slotsOfEntities';
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
  const distinct = [...new Set(refs)];
  const scope = await context.authorizer.readScope(caller.credentials);
  const [rows, slots, ideas] = await Promise.all([
    summarizeEntities(context.knex, { entityRefs: distinct, scope }),
    slotsOfEntities(context, caller, distinct),
    topIdeasForCaller(context, caller, distinct),
  ]);
  const byRef = new Map(rows.map(row => [row.entityRef, row]));
  return refs.map(ref => {
    const row = byRef.get(ref)!;
    return {
      ...row,
      open: row.open.map(toSummary),
      lastClosed: row.lastClosed.map(toSummary),
      ideas: ideas.get(ref) ?? [],
      slots: slots.get(ref) ?? null,
    };
  });
}
