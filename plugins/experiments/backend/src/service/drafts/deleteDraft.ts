import { ConflictError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import { requireRight } from '../../authorization';
import { deleteExperiment, experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { starve } from '../ideas/forecast/feedIdea';
import { settleIdea } from '../ideas/tries/settleIdea';
import { loadReadable } from '../loadReadable';

/**
 * Deletes a draft; anything that ran stays.
 */
export async function deleteDraft(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
): Promise<void> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireRight(rights, 'update', `delete ${name}`);
  if (record.revision !== revision) throw revisionConflict(name, revision);
  if (record.status !== 'draft') {
    throw new ConflictError(
      `${name} is ${record.status}: only drafts can be deleted, what ran stays for others to learn from`,
    );
  }
  const at = context.clock.now();
  const idea = await context.knex.transaction(async tx => {
    await deleteExperiment(tx, record);
    if (!record.ideaId) return undefined;
    const settled = await settleIdea(tx, record.ideaId, {
      actor: caller.actor,
      at,
    });
    await starve(tx, record.ideaId, record.id);
    return settled;
  });
  context.changes.tell('experiment', record.number);
  if (idea) context.changes.tell('idea', idea.number);
}
