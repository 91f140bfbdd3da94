import type { BudgetKind } from '../../../store/governance';

const UNITS: Record<BudgetKind, string> = {
  personDays: 'person-days',
  money: '',
  harmMinutes: 'user-minutes of harm',
};

/**
 * Why a budget does not let an experiment start.
 */
export function budgetSentence(budget: {
  ownerRef: string;
  quarter: string;
  what: BudgetKind;
  used: number;
  amount: number;
  cap: number;
  currency: string;
}): string {
  const { ownerRef, quarter, what, used, amount, cap, currency } = budget;
  const unit = UNITS[what] || currency;
  const left = Math.max(0, cap - used);
  return `${ownerRef} used ${used} of ${cap} ${unit} in ${quarter}, so ${left} are left and this needs ${amount}: plan less, or wait for the next quarter.`;
}
