import {
  parsePolicy,
  SHIPPED_POLICY_TEXT,
  type GovernancePolicy,
} from './governanceRules';

/** Approvals are exceptions: the policy that is shipped. */
export const TIERED: GovernancePolicy = parsePolicy(SHIPPED_POLICY_TEXT, {
  version: 1,
});

/** Every change is treated alike: three seats for all, whatever it risks. */
export const BOARD: GovernancePolicy = {
  ...TIERED,
  version: 2,
  risk: { ...TIERED.risk, thresholds: { T1: 0, T2: 0, T3: 0 } },
};
