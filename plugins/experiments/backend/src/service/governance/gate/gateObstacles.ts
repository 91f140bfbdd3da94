import type { GovernanceObstacle } from '@hone/backstage-plugin-experiments-common';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { readBudgets } from '../../../store/governance';
import type { ServiceContext } from '../../context';
import { budgetAsks } from '../budgets/budgetAsk';
import { budgetSentence } from '../budgets/budgetSentence';
import { quarterOf } from '../budgets/quarterOf';
import { seatObstacles } from './seatObstacles';
import type { GateReading } from './readGate';

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function freezeObstacles(
  record: ExperimentRecord,
  { freezes }: GateReading,
): GovernanceObstacle[] {
  return freezes.slice(0, 1).map(({ title, to, reason }) => ({
    kind: 'freeze' as const,
    sentence: `Nothing starts in the freeze "${title}" until ${to.toISOString()} (${reason}): schedule ${experimentKey(
      record.number,
    )} for later.`,
  }));
}

function errorBudgetObstacles({
  policy,
  facts,
}: GateReading): GovernanceObstacle[] {
  const { errorBudgetFloor: floor } = policy;
  const { errorBudgetLeft: left, errorBudgetUnread } = facts;
  if (floor === null) return [];
  // A gate is never open because something failed.
  if (errorBudgetUnread) {
    return [
      {
        kind: 'error-budget',
        sentence:
          'Whether error budget is left cannot be read now: try again when the catalog and the source of its metric answer.',
      },
    ];
  }
  if (left === null || left >= floor) return [];
  return [
    {
      kind: 'error-budget',
      sentence: `Nothing starts while less than ${percent(
        floor,
      )} of the error budget is left, and ${percent(
        left,
      )} is: it starts when the budget has recovered.`,
    },
  ];
}

async function budgetObstacles(
  context: ServiceContext,
  record: ExperimentRecord,
  options: { policy: GateReading['policy']; at: Date },
): Promise<GovernanceObstacle[]> {
  const { ownerRef } = record;
  if (!ownerRef) return [];
  const { policy, at } = options;
  const quarter = quarterOf(at);
  const asks = budgetAsks(policy, record);
  if (asks.length === 0) return [];
  const used = await readBudgets(context.knex, { ownerRef, quarter });
  return asks.flatMap(({ what, amount, cap }) => {
    const before = used.get(what) ?? 0;
    if (cap === null || amount === 0 || before + amount <= cap) return [];
    const { currency } = policy;
    return [
      {
        kind: 'budget' as const,
        sentence: budgetSentence({
          ownerRef,
          quarter,
          what,
          used: before,
          amount,
          cap,
          currency,
        }),
      },
    ];
  });
}

/**
 * What keeps an experiment from its start, whatever the mode of the policy; slots are asked for elsewhere.
 *
 * @param at - when the start would be
 */
export async function gateObstacles(
  context: ServiceContext,
  record: ExperimentRecord,
  reading: GateReading,
  at: Date,
): Promise<GovernanceObstacle[]> {
  const { policy } = reading;
  const budgets = await budgetObstacles(context, record, { policy, at });
  return [
    ...seatObstacles(record, reading),
    ...freezeObstacles(record, reading),
    ...errorBudgetObstacles(reading),
    ...budgets,
  ];
}
