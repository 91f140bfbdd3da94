import type { ExperimentComment } from '@hone/backstage-plugin-experiments-common';
import { DEMO_USER } from './EventLog';
import { pageOf } from './paging';
import { refuse } from './refuse';

const MAX_LENGTH = 5000;

/** What people said about experiments; a comment that was taken back leaves its place. */
export class InMemoryComments {
  private readonly comments: (ExperimentComment & { key: string })[] = [];

  constructor(private readonly now: number) {}

  page(key: string, query?: { cursor?: string; limit?: number }) {
    const own = this.comments.filter(one => one.key === key);
    return pageOf(
      own.map(({ key: _, ...comment }) => comment),
      query,
    );
  }

  add(key: string, text: string): ExperimentComment {
    const trimmed = text.trim();
    if (!trimmed || trimmed.length > MAX_LENGTH) {
      throw refuse(
        400,
        'InputError',
        `A comment has 1 to ${MAX_LENGTH} characters; this one has ${trimmed.length}`,
      );
    }
    const comment = {
      id: `comment-${this.comments.length + 1}`,
      at: new Date(this.now).toISOString(),
      author: DEMO_USER,
      text: trimmed,
      deleted: false,
      own: true,
    };
    this.comments.push({ ...comment, key });
    return comment;
  }

  remove(key: string, commentId: string): void {
    const found = this.comments.find(
      one => one.key === key && one.id === commentId && !one.deleted,
    );
    if (!found) {
      throw refuse(404, 'NotFoundError', `There is no comment ${commentId}`);
    }
    if (!found.own) {
      throw refuse(403, 'NotAllowedError', 'The comment is of somebody else');
    }
    Object.assign(found, { text: '', deleted: true });
  }
}
