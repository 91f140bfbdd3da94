import type { Page } from '@hone/common';
import type {
  PlanProof,
  PlanSummary,
  RotationPlanView,
} from '@hone/backstage-plugin-champions-common';
import { listPlans } from '../../store/plans';
import { listSeatsOfCycles } from '../../store/seats';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT, type PageQuery } from '../pageQuery';
import { loadProgramme } from '../programmes/loadProgramme';
import { checkContent } from './checkContent';
import { inputHash } from './inputHash';
import { loadPlan, readContent } from './loadPlan';
import { toSummary, viewPlan } from './viewPlan';

/**
 * One page of a programme's plans, newest first.
 */
export async function listPlansForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: PageQuery,
): Promise<Page<PlanSummary>> {
  await loadProgramme(context, caller, programmeId);
  const page = await listPlans(context.knex, {
    programmeId,
    limit: query.limit ?? DEFAULT_LIMIT,
    cursor: query.cursor,
  });
  return { ...page, items: page.items.map(toSummary) };
}

/**
 * A plan with its seats, and what would change against those that are published now.
 */
export async function getPlanForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<RotationPlanView> {
  const { plan } = await loadPlan(context, caller, id);
  const content = await readContent(context.knex, id);
  const seats = await listSeatsOfCycles(context.knex, {
    programmeId: plan.programmeId,
    from: plan.firstCycle,
    to: plan.firstCycle + plan.cycles,
  });
  return viewPlan(plan, content, seats);
}

/**
 * What a plan solved, its certificates and bounds, and what the independent checker says of it now.
 */
export async function getProofForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<PlanProof> {
  const { plan } = await loadPlan(context, caller, id);
  const content = await readContent(context.knex, id);
  const hash = inputHash(content.input);
  const problems = checkContent(content);
  if (hash !== plan.inputHash) {
    problems.push(
      `What is stored has the hash ${hash}, but the plan was made for ${plan.inputHash}.`,
    );
  }
  return {
    inputHash: plan.inputHash,
    problems,
    regions: content.input.regions.map(({ name, problem }, i) => ({
      name,
      problem: { ...problem },
      certificate: { ...content.plans[i].stageA.certificate },
      levels: content.plans[i].levels.map(level => ({ ...level })),
    })),
  };
}
