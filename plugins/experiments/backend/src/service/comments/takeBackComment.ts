import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { requireRight } from '../../authorization';
import { deleteComment, findComment } from '../../store/comments';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';

/**
 * Takes an own comment back. Its place stays, so that answers to it keep theirs.
 */
export async function takeBackComment(
  context: ServiceContext,
  caller: Caller,
  key: string,
  commentId: string,
): Promise<void> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireRight(rights, 'comment', `comment on ${name}`);
  const comment = await findComment(context.knex, record.id, commentId);
  if (!comment) {
    throw new NotFoundError(`${name} has no comment ${commentId}`);
  }
  if (comment.author !== caller.actor) {
    throw new NotAllowedError(
      `You may not take back a comment of somebody else on ${name}`,
    );
  }
  await deleteComment(context.knex, comment.id, context.clock.now());
  context.changes.tell('experiment', record.number);
}
