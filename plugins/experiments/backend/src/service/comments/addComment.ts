import { InputError } from '@backstage/errors';
import type { ExperimentComment } from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../authorization';
import { insertComment } from '../../store/comments';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { toComment } from './toComment';

/**
 * Adds a comment. Its text is plain: whoever shows it must not read it as markup.
 */
export async function addComment(
  context: ServiceContext,
  caller: Caller,
  key: string,
  text: string,
): Promise<ExperimentComment> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireRight(rights, 'comment', `comment on ${experimentKey(record.number)}`);
  const trimmed = text.trim();
  if (!trimmed) {
    throw new InputError('text has to say something, but it is empty');
  }
  const comment = await insertComment(context.knex, {
    experimentId: record.id,
    at: context.clock.now(),
    author: caller.actor,
    text: trimmed,
  });
  context.changes.tell('experiment', record.number);
  return toComment(comment, record, { rights, actor: caller.actor });
}
