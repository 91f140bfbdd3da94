/** Plans of seats: data in, data out. Nothing here knows a database, a clock or Backstage. */
export { checkPlan, type PlanCheck } from './check/checkPlan';
export { ScheduleCounter } from './check/ScheduleCounter';
export { checkProblem } from './checkProblem';
export { creditAbsence, creditJoiners } from './credits';
export {
  explainSeat,
  type Alternative,
  type LevelChange,
  type SeatExplanation,
  type SeatReason,
} from './explain/explainSeat';
export {
  whyAgain,
  type ClosedTree,
  type ReasonCount,
  type WhyAgain,
} from './explain/whyAgain';
export {
  cyclesUntilAll,
  freshPerspectives,
  type Coverage,
  type FreshPerspectives,
} from './perspectives';
export type { LevelResult, Plan, PlanMethod, StoppedBy } from './plan';
export { planSeats } from './planSeats';
export {
  LEVELS,
  PlanningProblemError,
  type AbsenceSource,
  type DiversityRule,
  type Level,
  type LevelValues,
  type PlanningPerson,
  type PlanningProblem,
  type PlanningRules,
  type Seat,
  type Trait,
} from './problem';
export { exchangeSeats, swapPartners, type SwapPartner } from './swapPartners';
