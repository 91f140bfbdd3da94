import { ConflictError, InputError } from '@backstage/errors';
import type {
  Idea,
  IdeaTransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import { lockOrder, type IdeaRecord } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { changeIdea, type IdeaChange } from './changeIdea';
import { stateObstacle } from './ideaObstacle';
import { mergeInto } from './mergeInto';
import { loadIdea } from './loadIdea';
import { quotaObstacles } from './quota/quotaObstacles';

function readReason(input: IdeaTransitionInput): string | null {
  const reason = input.reason?.trim() || null;
  if (input.action === 'drop' && !reason) {
    throw new InputError(
      'reason has to say why the idea is dropped, but none was given',
    );
  }
  return reason;
}

async function commit(
  tx: Knex.Transaction,
  record: IdeaRecord,
  now: Date,
): Promise<IdeaRecord> {
  const obstacles = await quotaObstacles(tx, [record], now);
  const obstacle = obstacles.get(record.id);
  if (obstacle) throw new ConflictError(obstacle);
  return { ...record, status: 'done', chosenAt: record.chosenAt ?? now };
}

async function loadTarget(
  context: ServiceContext,
  caller: Caller,
  input: IdeaTransitionInput,
): Promise<IdeaRecord | null> {
  if (input.action !== 'merge') {
    if (input.into === undefined) return null;
    throw new InputError(
      `into is for merge only, but it was given for ${input.action}`,
    );
  }
  if (!input.into) {
    throw new InputError(
      'into has to be the key of the idea that stays, for merge, but none was given',
    );
  }
  return (await loadIdea(context, caller, input.into)).record;
}

/**
 * Commits to an idea without an experiment, drops, reopens or merges it. A reopened idea keeps the votes that it has
 * now; those that a merge handed over stay where they went.
 */
export async function transitionIdea(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: IdeaTransitionInput,
): Promise<Idea> {
  const { action } = input;
  const reason = readReason(input);
  await loadIdea(context, caller, key);
  const target = await loadTarget(context, caller, input);
  const by = { actor: caller.actor, at: context.clock.now() };

  const apply = async (
    tx: Knex.Transaction,
    record: IdeaRecord,
  ): Promise<Omit<IdeaChange, 'type' | 'reason'>> => {
    switch (action) {
      case 'commit':
        return { next: await commit(tx, record, by.at) };
      case 'drop':
        return { next: { ...record, status: 'dropped' } };
      case 'reopen':
        return { next: { ...record, status: 'open', mergedInto: null } };
      default:
        return mergeInto(tx, record, target!, by);
    }
  };
  const changed = await changeIdea(context, caller, {
    key,
    revision,
    right: 'update',
    what: action,
    // A merge locks two ideas, and a move several: one after the other.
    lock: action === 'merge' ? lockOrder : undefined,
    change: async (tx, record) => {
      const obstacle = stateObstacle(record, action);
      if (obstacle) throw new ConflictError(obstacle);
      return { ...(await apply(tx, record)), type: action, reason };
    },
  });
  if (target) context.changes.tell('idea', target.number);
  return changed;
}
