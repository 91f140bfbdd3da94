import { SHIPPED_POLICY_TEXT } from '../../service/governance/policy/defaultPolicy';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import {
  CHECKOUT,
  harmlessInput,
  LEADS,
  MANAGERS,
  riskyInput,
  SECURITY,
} from '../governanceWorld';

/** Who takes part, and the groups that they move between. */
export const NAMES = ['ada', 'eve', 'mia', 'max', 'lea', 'sam', 'pat'];
export const GROUPS = [CHECKOUT, MANAGERS, LEADS, SECURITY];

/** Where everybody begins. */
export const START_GROUPS: Record<string, string[]> = {
  ada: [CHECKOUT],
  eve: [CHECKOUT],
  mia: [MANAGERS],
  max: [MANAGERS],
  lea: [LEADS],
  sam: [SECURITY],
  pat: [MANAGERS, LEADS, SECURITY, CHECKOUT],
};

/** Plans by what they need, said apart from the rules that the service computes it by. */
export const PLANS = {
  harmless: { tier: 'T0', seats: [] as string[], input: harmlessInput() },
  schema: {
    tier: 'T1',
    seats: ['peer'],
    input: harmlessInput({ risk: { schemaChange: true } }),
  },
  irreversible: {
    tier: 'T2',
    seats: ['em', 'qa'],
    input: harmlessInput({
      risk: { schemaChange: true, reversal: 'irreversible' },
    }),
  },
  payment: {
    tier: 'T3',
    seats: ['em', 'qa', 'sec'],
    input: riskyInput({ risk: { reversal: 'switch' } }),
  },
} as const;

export type PlanName = keyof typeof PLANS;

export const GROUP_OF_SEAT: Record<string, string> = {
  peer: CHECKOUT,
  em: MANAGERS,
  qa: LEADS,
  sec: SECURITY,
};

/** Person-days that a quarter has, and that each plan says it needs. */
export const CAP = 7;
export const SLOTS = 5;

/** A plan with its effort and a wording, which is content that approvals are bound to. */
export function planInput(
  plan: PlanName,
  more: { personDays: number; wording: string },
): ExperimentInput {
  const { input } = PLANS[plan];
  return {
    ...input,
    hypothesis: { ...input.hypothesis, solution: more.wording },
    risk: { ...input.risk, personDays: more.personDays },
  };
}

/** The policy of the walk; approvals hold for some days. */
export function policyText(approvalDays: number): string {
  return SHIPPED_POLICY_TEXT.replace(
    'approvalDays: 14',
    `approvalDays: ${approvalDays}`,
  ).replace('budgets: []', `budgets: [{ ownerRef: null, personDays: ${CAP} }]`);
}
