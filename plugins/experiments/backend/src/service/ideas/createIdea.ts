import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  ideaCreatePermission,
  type Idea,
  type IdeaInput,
} from '@hone/backstage-plugin-experiments-common';
import { newId } from '@hone/node';
import {
  appendIdeaEvents,
  findIdeaBySource,
  insertIdea,
  type IdeaRecord,
} from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { computePriority } from './priority/computePriority';
import { resolveIdeaInput, type IdeaContent } from './resolveIdeaInput';
import { viewIdea } from './views/viewIdeas';

/** What a source told of before, if the caller may read it. */
async function findKnown(
  context: ServiceContext,
  caller: Caller,
  source: IdeaContent['source'],
): Promise<Idea | undefined> {
  if (source.ref === null) return undefined;
  const known = await findIdeaBySource(context.knex, source.type, source.ref);
  if (!known) return undefined;
  const viewer = await context.ideaAuthorizer.viewer(caller.credentials);
  if (!viewer.rightsOver(known).read) {
    throw new ConflictError(
      `source.ref "${source.ref}" of a ${source.type} was told of before, by an idea that you may not read`,
    );
  }
  return viewIdea(context, caller, known);
}

async function store(
  context: ServiceContext,
  caller: Caller,
  content: IdeaContent,
): Promise<IdeaRecord> {
  const now = context.clock.now();
  return context.knex.transaction(async tx => {
    const inserted = await insertIdea(tx, {
      ...content,
      ...computePriority({ ...content, votes: 0, forecast: null }),
      id: newId(),
      forecast: null,
      moved: null,
      votes: 0,
      status: 'open',
      mergedInto: null,
      chosenAt: null,
      createdBy: caller.actor,
      createdAt: now,
      updatedAt: now,
    });
    await appendIdeaEvents(tx, [
      {
        ideaId: inserted.id,
        at: now,
        actor: caller.actor,
        type: 'create',
        from: null,
        to: 'open',
        reason: null,
        detail: { source: content.source.type },
      },
    ]);
    return inserted;
  });
}

/**
 * Adds an idea to the backlog. One that its source told of before is answered as it stands.
 */
export async function createIdea(
  context: ServiceContext,
  caller: Caller,
  input: IdeaInput,
): Promise<{ idea: Idea; created: boolean }> {
  await context.ideaAuthorizer.requireBasic(
    caller.credentials,
    ideaCreatePermission,
    'add ideas to the backlog',
  );
  const content = await resolveIdeaInput(context, caller, input);
  const known = await findKnown(context, caller, content.source);
  if (known) return { idea: known, created: false };
  try {
    const record = await store(context, caller, content);
    context.changes.tell('idea', record.number);
    return { idea: await viewIdea(context, caller, record), created: true };
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    // The same source told of it at the same time, and was faster.
    const faster = await findKnown(context, caller, content.source);
    if (!faster) throw error;
    return { idea: faster, created: false };
  }
}
