import { checkPlan } from '../../planning/check/checkPlan';
import type { PlanContent } from './types';

/**
 * What the independent checker finds wrong with a plan, in sentences; nothing where it agrees.
 */
export function checkContent({ input, plans }: PlanContent): string[] {
  return input.regions.flatMap((region, i) =>
    checkPlan(region.problem, plans[i]).problems.map(
      problem => `${region.name}: ${problem}`,
    ),
  );
}
