import type { ExperimentRecord } from '../../../store/experiments';
import type { BudgetKind } from '../../../store/governance';
import type { BudgetCaps, GovernancePolicy } from '../types';

const KINDS: BudgetKind[] = ['personDays', 'money', 'harmMinutes'];

/**
 * An amount that a start uses of a budget; `cap` is null where the policy sets none.
 */
export interface BudgetAsk {
  what: BudgetKind;
  amount: number;
  cap: number | null;
}

function capsOf(
  { budgets }: GovernancePolicy,
  ownerRef: string,
): BudgetCaps | undefined {
  return (
    budgets.find(one => one.ownerRef === ownerRef) ??
    budgets.find(one => one.ownerRef === null)
  );
}

/**
 * What a start uses of the budgets of its owner: what its author planned. Nothing without an owner.
 */
export function budgetAsks(
  policy: GovernancePolicy,
  { ownerRef, risk }: Pick<ExperimentRecord, 'ownerRef' | 'risk'>,
): BudgetAsk[] {
  if (!ownerRef) return [];
  const caps = capsOf(policy, ownerRef);
  return KINDS.map(what => ({
    what,
    amount: risk[what] ?? 0,
    cap: caps?.[what] ?? null,
  })).filter(({ amount, cap }) => amount > 0 || cap !== null);
}
