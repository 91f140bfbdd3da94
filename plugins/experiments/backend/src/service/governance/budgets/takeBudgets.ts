import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { ExperimentRecord } from '../../../store/experiments';
import { readBudgets, useBudget } from '../../../store/governance';
import type { GovernancePolicy } from '../types';
import { budgetAsks } from './budgetAsk';
import { budgetSentence } from './budgetSentence';
import { quarterOf } from './quarterOf';

/**
 * A budget does not hold what a start needs.
 */
export class NoBudgetError extends ConflictError {}

/**
 * What was used of a budget.
 */
export interface BudgetTake {
  what: string;
  ownerRef: string;
  quarter: string;
  amount: number;
  cap: number | null;
}

/**
 * Uses what a start needs of its owner's budgets, in the transaction of the start.
 *
 * @param options - caps are only counted against, not held, where `hold` is false
 * @throws NoBudgetError when there is too little left; the transaction has to be given up
 */
export async function takeBudgets(
  tx: Knex.Transaction,
  record: Pick<ExperimentRecord, 'ownerRef' | 'risk'>,
  options: { policy: GovernancePolicy; at: Date; hold: boolean },
): Promise<BudgetTake[]> {
  const { policy, at, hold } = options;
  const { ownerRef } = record;
  if (!ownerRef) return [];
  const quarter = quarterOf(at);
  const takes: BudgetTake[] = [];
  for (const { what, amount, cap } of budgetAsks(policy, record)) {
    if (amount === 0) continue;
    const budget = { ownerRef, quarter, what, amount };
    if (!(await useBudget(tx, { ...budget, cap: hold ? cap : null }))) {
      const used = (await readBudgets(tx, budget)).get(what) ?? 0;
      throw new NoBudgetError(
        budgetSentence({
          ...budget,
          used,
          cap: cap!,
          currency: policy.currency,
        }),
      );
    }
    takes.push({ ...budget, cap });
  }
  return takes;
}
