import { notFound } from '../../authorization';
import { findPlan, findPlanContent, type PlanRecord } from '../../store/plans';
import type { Db } from '../../store/transaction';
import type { Caller, ServiceContext } from '../context';
import {
  loadProgramme,
  type LoadedProgramme,
} from '../programmes/loadProgramme';
import type { PlanContent } from './types';

/**
 * Loads a plan with its programme and the caller's rights over that.
 *
 * @throws NotFoundError when it does not exist, and just so when the caller may not read its programme
 */
export async function loadPlan(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<LoadedProgramme & { plan: PlanRecord }> {
  const plan = await findPlan(context.knex, id);
  const loaded = await loadProgramme(context, caller, plan?.programmeId ?? '', {
    what: 'plan',
    id,
  });
  if (!plan) throw notFound('plan', id);
  return { ...loaded, plan };
}

/**
 * What a plan solved, and its answer.
 */
export async function readContent(db: Db, id: string): Promise<PlanContent> {
  const content = await findPlanContent(db, id);
  if (content === undefined) throw notFound('plan', id);
  return JSON.parse(content);
}
