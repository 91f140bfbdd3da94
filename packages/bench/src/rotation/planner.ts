/**
 * The one door to the inside of the champions backend: the benchmark measures the planner that the product plans with.
 */
/* eslint-disable @backstage/no-mixed-plugin-imports, @backstage/no-forbidden-package-imports -- the planner is what the benchmark measures */
export {
  checkPlan,
  planSeats,
} from '@hone/backstage-plugin-champions-backend/src/planning';
export type {
  Plan,
  PlanningPerson,
  PlanningProblem,
  PlanningRules,
} from '@hone/backstage-plugin-champions-backend/src/planning';
