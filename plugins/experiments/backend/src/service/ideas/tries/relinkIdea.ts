import { ConflictError } from '@backstage/errors';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Knex } from 'knex';
import {
  experimentKey,
  type ExperimentRecord,
} from '../../../store/experiments';
import { findIdea, lockOrder, type IdeaRecord } from '../../../store/ideas';
import type { Caller, ServiceContext } from '../../context';
import { settleIdea } from './settleIdea';
import { starve } from '../forecast/feedIdea';
import { findIdeaToTry, markIdeaTrying } from './tryIdea';

/**
 * The id of the idea that an experiment tries after an edit: the one it tries now, unless the input names another one.
 *
 * @throws ConflictError when the plan stands already or the other idea cannot be tried
 */
export async function readIdeaChange(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  input: ExperimentInput,
): Promise<string | null> {
  if (!input.ideaKey) return record.ideaId;
  const named = await findIdea(context.knex, input.ideaKey);
  if (named && named.id === record.ideaId) return record.ideaId;
  if (record.status !== 'draft') {
    throw new ConflictError(
      `${experimentKey(record.number)} is ${
        record.status
      }: the idea that it tries can only change in draft`,
    );
  }
  return (await findIdeaToTry(context, caller, input.ideaKey)).id;
}

/**
 * Lets ideas follow when an experiment tries another one than before, in the transaction that writes it.
 *
 * @returns the ideas that changed by it
 */
export async function relinkIdea(
  tx: Knex.Transaction,
  link: {
    from: string | null;
    to: string | null;
    experiment: Pick<ExperimentRecord, 'id' | 'number'>;
    actor: string;
    at: Date;
  },
): Promise<IdeaRecord[]> {
  const { from, to, experiment, actor, at } = link;
  if (from === to) return [];
  // Two ideas are locked here, as in a merge: one after the other.
  await lockOrder(tx);
  const tried = to && (await markIdeaTrying(tx, to, { experiment, actor, at }));
  const left = from && (await settleIdea(tx, from, { actor, at }));
  if (from) await starve(tx, from, experiment.id);
  return [tried, left].filter(idea => !!idea);
}
