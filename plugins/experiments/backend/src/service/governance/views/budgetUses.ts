import type { BudgetUse } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../../store/experiments';
import { readBudgets } from '../../../store/governance';
import type { Db } from '../../../store/transaction';
import { budgetAsks } from '../budgets/budgetAsk';
import { quarterOf } from '../budgets/quarterOf';
import type { GovernancePolicy } from '../types';

/**
 * What an experiment asks of its owner's budgets that have a cap, and what was used of them.
 */
export async function budgetUses(
  db: Db,
  record: Pick<ExperimentRecord, 'ownerRef' | 'risk'>,
  options: { policy: GovernancePolicy; at: Date },
): Promise<BudgetUse[]> {
  const { ownerRef } = record;
  if (!ownerRef) return [];
  const quarter = quarterOf(options.at);
  const asks = budgetAsks(options.policy, record);
  if (asks.length === 0) return [];
  const used = await readBudgets(db, { ownerRef, quarter });
  return asks.flatMap(({ what, amount, cap }) =>
    cap === null
      ? []
      : [
          {
            what,
            ownerRef,
            quarter,
            cap,
            used: used.get(what) ?? 0,
            asked: amount,
          },
        ],
  );
}
