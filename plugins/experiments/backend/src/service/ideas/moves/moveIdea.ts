import { ConflictError, InputError } from '@backstage/errors';
import type {
  Idea,
  IdeaMoveInput,
} from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import {
  findIdeas,
  ideaKey,
  lockOrder,
  type IdeaRecord,
} from '../../../store/ideas';
import type { Caller, ServiceContext } from '../../context';
import { changeIdea, type IdeaChange } from '../changeIdea';
import { stateObstacle } from '../ideaObstacle';
import { loadIdea } from '../loadIdea';
import { withStanding } from '../standing';
import { placeIdea } from './placeIdea';

interface Move {
  key: string;
  side: 'above' | 'below';
  reason: string;
}

function readMove(input: IdeaMoveInput): Move | 'reset' {
  const { before, after, reset, reason } = input;
  const given = [before, after, reset || undefined].filter(
    value => value !== undefined,
  );
  if (given.length !== 1) {
    throw new InputError(
      `One of before, after and reset has to say where to, but ${
        given.length === 0 ? 'none' : given.length
      } was given`,
    );
  }
  if (reset) return 'reset';
  const why = reason?.trim() ?? '';
  if (why.length < 3) {
    throw new InputError(
      'reason has to say why the idea is moved, in at least 3 characters',
    );
  }
  return {
    key: before ?? after!,
    side: before === undefined ? 'below' : 'above',
    reason: why,
  };
}

function resetRank(record: IdeaRecord): IdeaChange {
  if (!record.moved) {
    throw new ConflictError(
      `${ideaKey(record.number)} has its computed rank already`,
    );
  }
  return {
    next: withStanding({ ...record, moved: null }),
    type: 'reset-rank',
    detail: { rank: record.rank },
  };
}

async function moveTo(
  tx: Knex.Transaction,
  record: IdeaRecord,
  move: Move & { targetId: string; by: string; at: Date },
): Promise<IdeaChange> {
  // Read again: it may have moved before this move got its turn.
  const [target] = await findIdeas(tx, [move.targetId]);
  const obstacle = stateObstacle(target, 'move');
  if (obstacle) throw new ConflictError(obstacle);
  const rank = await placeIdea(tx, record.id, target, move.side);
  return {
    next: {
      ...record,
      rank,
      moved: { by: move.by, at: move.at.toISOString(), reason: move.reason },
    },
    type: 'move',
    reason: move.reason,
    detail: { [move.side]: ideaKey(target.number), rank, from: record.rank },
  };
}

/**
 * Ranks an idea by hand, right above or below another one, or gives it its computed rank back.
 */
export async function moveIdea(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: IdeaMoveInput,
): Promise<Idea> {
  const move = readMove(input);
  const { record } = await loadIdea(context, caller, key);
  const target =
    move === 'reset' ? null : await loadIdea(context, caller, move.key);
  if (target?.record.id === record.id) {
    throw new InputError(
      `${ideaKey(record.number)} cannot be put above or below itself`,
    );
  }
  return changeIdea(context, caller, {
    key,
    revision,
    right: 'rank',
    what: 'move',
    lock: lockOrder,
    change: async (tx, locked) => {
      const obstacle = stateObstacle(locked, 'move');
      if (obstacle) throw new ConflictError(obstacle);
      if (move === 'reset' || !target) return resetRank(locked);
      return moveTo(tx, locked, {
        ...move,
        targetId: target.record.id,
        by: caller.actor,
        at: context.clock.now(),
      });
    },
  });
}
