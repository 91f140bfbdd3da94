import type { ExperimentReference } from '@hone/backstage-plugin-experiments-common';
import { findIdea, ideaKey } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';

/**
 * The idea that an experiment tries; null without one and where the caller may not read it.
 */
export async function readIdeaReference(
  context: ServiceContext,
  caller: Caller,
  ideaId: string | null,
): Promise<ExperimentReference | null> {
  if (ideaId === null) return null;
  const [idea, viewer] = await Promise.all([
    findIdea(context.knex, ideaId),
    context.ideaAuthorizer.viewer(caller.credentials),
  ]);
  if (!idea || !viewer.rightsOver(idea).read) return null;
  return { key: ideaKey(idea.number), title: idea.title };
}
