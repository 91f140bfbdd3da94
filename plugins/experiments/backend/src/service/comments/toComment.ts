import type { ExperimentComment } from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRights } from '../../authorization';
import type { CommentRecord } from '../../store/comments';
import type { ExperimentRecord } from '../../store/experiments';
import { nameFor } from '../views/nameFor';

/**
 * A comment as its viewer sees it. One that was taken back says nothing, not even whose it was.
 */
export function toComment(
  comment: CommentRecord,
  experiment: Pick<ExperimentRecord, 'createdBy'>,
  viewer: { rights: ExperimentRights; actor: string },
): ExperimentComment {
  const deleted = comment.deletedAt !== null;
  return {
    id: comment.id,
    at: comment.at.toISOString(),
    author: deleted ? null : nameFor(experiment, viewer)(comment.author),
    text: comment.text,
    deleted,
    own: comment.author === viewer.actor,
  };
}
