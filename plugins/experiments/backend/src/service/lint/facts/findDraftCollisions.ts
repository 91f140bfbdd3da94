import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { findCollisions } from '../../../store/experiments/findCollisions';
import type { Caller, ServiceContext } from '../../context';
import type { LintFacts } from '../types';

/**
 * Experiments that change the treated services, or those to compare with, while this one would run.
 */
export async function findDraftCollisions(
  context: ServiceContext,
  caller: Caller,
  draft: ExperimentInput,
): Promise<LintFacts['collisions']> {
  const primary = draft.metrics.find(use => use.role === 'primary');
  if (!primary) return [];
  const scope = await context.authorizer.readScope(caller.credentials);
  const ask = async (field: string, entityRefs: string[]) => {
    const found = await findCollisions(context.knex, {
      entityRefs,
      metricId: primary.metricId,
      scope,
    });
    return found.map(collision => ({ field, collision }));
  };
  const treated = [
    ...new Set([draft.entityRef, ...(draft.treated.entityRefs ?? [])]),
  ];
  const both = await Promise.all([
    ask('treated', treated),
    ask('control', draft.control?.entityRefs ?? []),
  ]);
  return both.flat();
}
