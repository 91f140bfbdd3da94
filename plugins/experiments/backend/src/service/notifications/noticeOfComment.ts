import type { CommentRecord } from '../../store/comments';
import type { ExperimentRecord } from '../../store/experiments';
import { experimentNotice } from './experimentNotice';
import type { Notice } from './Notice';

/**
 * What to tell of a comment, to who created the experiment and to its owner. Its words stay where they can be taken back,
 * and where whoever reads them is known.
 */
export function noticeOfComment(
  comment: CommentRecord,
  record: ExperimentRecord,
): Notice {
  return experimentNotice(record, {
    key: comment.id,
    topic: 'comment',
    title: 'has a new comment',
    severity: 'low',
    recipients: [record.createdBy, record.ownerRef],
    except: [comment.author],
  });
}
