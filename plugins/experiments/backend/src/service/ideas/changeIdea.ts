import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { revisionConflict } from '@hone/node';
import type { Knex } from 'knex';
import { requireIdeaRight, type IdeaRight } from '../../ideaAuthorization';
import {
  appendIdeaEvents,
  ideaKey,
  lockIdeas,
  updateIdea,
  type IdeaEventRecord,
  type IdeaRecord,
} from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { loadIdea } from './loadIdea';
import { viewIdea } from './views/viewIdeas';

/**
 * An idea after a change, and what its event records.
 */
export interface IdeaChange {
  next: IdeaRecord;
  type: string;
  reason?: string | null;
  detail?: Record<string, unknown>;
}

/**
 * The event of a change.
 */
export function ideaEvent(
  before: IdeaRecord,
  change: IdeaChange,
  by: { actor: string; at: Date },
): Omit<IdeaEventRecord, 'id'> {
  const { next, type, reason = null, detail = {} } = change;
  const stepped = before.status !== next.status;
  return {
    ideaId: before.id,
    at: by.at,
    actor: by.actor,
    type,
    from: stepped ? before.status : null,
    to: stepped ? next.status : null,
    reason,
    detail,
  };
}

/**
 * Changes the revision of an idea that the caller read, with its event in one transaction. The idea is locked while
 * `change` works, so votes that come in at the same time are neither lost nor overwritten.
 *
 * @throws NotFoundError, NotAllowedError, ConflictError for another revision, and what `change` throws
 */
export async function changeIdea(
  context: ServiceContext,
  caller: Caller,
  request: {
    key: string;
    revision: number;
    right: IdeaRight;
    what: string;
    /** Taken before the idea is locked, by what locks more than it. */
    lock?(tx: Knex.Transaction): Promise<void>;
    change(tx: Knex.Transaction, record: IdeaRecord): Promise<IdeaChange>;
  },
): Promise<Idea> {
  const { revision, right, what, lock, change } = request;
  const { record, rights } = await loadIdea(context, caller, request.key);
  const key = ideaKey(record.number);
  requireIdeaRight(rights, right, `${what} ${key}`);
  const at = context.clock.now();
  const saved = await context.knex.transaction(async tx => {
    await lock?.(tx);
    const [locked] = await lockIdeas(tx, [record.id]);
    if (locked.revision !== revision) throw revisionConflict(key, revision);
    const changed = await change(tx, locked);
    const written = await updateIdea(tx, { ...changed.next, updatedAt: at });
    await appendIdeaEvents(tx, [
      ideaEvent(locked, changed, { actor: caller.actor, at }),
    ]);
    return written;
  });
  context.changes.tell('idea', saved.number);
  return viewIdea(context, caller, saved);
}
