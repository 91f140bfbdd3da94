import type { Knex } from 'knex';
import type { Db } from '../transaction';

/** What a budget is about. */
export type BudgetKind = 'personDays' | 'money' | 'harmMinutes';

interface BudgetRow {
  ownerRef: string;
  quarter: string;
  what: BudgetKind;
}

const keyOf = ({ ownerRef, quarter, what }: BudgetRow) => ({
  owner_ref: ownerRef,
  quarter,
  what,
});

/**
 * What an owner used of its budgets in a quarter.
 */
export async function readBudgets(
  db: Db,
  { ownerRef, quarter }: Omit<BudgetRow, 'what'>,
): Promise<Map<BudgetKind, number>> {
  const rows = await db('budget_use').where({ owner_ref: ownerRef, quarter });
  return new Map(rows.map(row => [row.what, Number(row.used)]));
}

/**
 * Uses an amount of a budget in one conditional update, so that starts at the same time never pass the cap together.
 *
 * @param cap - null where the use is only counted
 * @returns whether the amount was left
 */
export async function useBudget(
  tx: Knex.Transaction,
  budget: BudgetRow & { amount: number; cap: number | null },
): Promise<boolean> {
  const { amount, cap } = budget;
  await tx('budget_use')
    .insert({ ...keyOf(budget), used: 0 })
    .onConflict(['owner_ref', 'quarter', 'what'])
    .ignore();
  const query = tx('budget_use')
    .where(keyOf(budget))
    .update({ used: tx.raw('used + ?', [amount]) });
  if (cap !== null) query.whereRaw('used + ? <= ?', [amount, cap]);
  return (await query) > 0;
}
