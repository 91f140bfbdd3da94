/**
 * The one door to the inside of the experiments backend: the benchmark lives by the rules that the product lives by.
 */
/* eslint-disable @backstage/no-mixed-plugin-imports, @backstage/no-forbidden-package-imports -- the rules are what the benchmark measures */
export { SHIPPED_POLICY_TEXT } from '@hone/backstage-plugin-experiments-backend/src/service/governance/policy/defaultPolicy';
export { parsePolicy } from '@hone/backstage-plugin-experiments-backend/src/service/governance/policy/parsePolicy';
export {
  replayPolicy,
  replayStart,
} from '@hone/backstage-plugin-experiments-backend/src/service/governance/replay/replayPolicy';
export type { PastStart } from '@hone/backstage-plugin-experiments-backend/src/service/governance/replay/types';
export type {
  DeliveryRecord,
  GovernancePolicy,
  RiskAnswers,
  RiskFacts,
} from '@hone/backstage-plugin-experiments-backend/src/service/governance/types';
