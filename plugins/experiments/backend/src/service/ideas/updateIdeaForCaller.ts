import { ConflictError, InputError } from '@backstage/errors';
import type {
  Idea,
  IdeaInput,
} from '@hone/backstage-plugin-experiments-common';
import type { IdeaRecord } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { changeIdea } from './changeIdea';
import { stateObstacle } from './ideaObstacle';
import { loadIdea } from './loadIdea';
import { resolveIdeaInput, type IdeaContent } from './resolveIdeaInput';
import { withStanding } from './standing';

const FIELDS = [
  'title',
  'entityRef',
  'ownerRef',
  'hypothesis',
  'metricId',
  'nature',
  'source',
  'factors',
] as const;

function changedFields(a: IdeaRecord, b: IdeaRecord): string[] {
  return FIELDS.filter(
    field => JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  );
}

/** Where an idea came from stands; how that is labelled and linked may change. */
function resolveSource(
  record: IdeaRecord,
  input: IdeaInput,
  content: IdeaContent,
): IdeaRecord['source'] {
  if (!input.source) return record.source;
  const { type, ref } = record.source;
  const given = content.source;
  if (given.type !== type || (given.ref !== null && given.ref !== ref)) {
    throw new InputError(
      `source has to stay ${type}${
        ref ? ` "${ref}"` : ''
      }, where the idea came from, but ${given.type}${
        given.ref ? ` "${given.ref}"` : ''
      } was given`,
    );
  }
  return { ...given, ref };
}

/**
 * Replaces what people write of an idea; its priority follows.
 */
export async function updateIdeaForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: IdeaInput,
): Promise<Idea> {
  // First of all, so that nobody learns of metrics and services by editing what they may not read.
  await loadIdea(context, caller, key);
  const content = await resolveIdeaInput(context, caller, input);
  return changeIdea(context, caller, {
    key,
    revision,
    right: 'update',
    what: 'edit',
    change: async (_tx, record) => {
      const obstacle = stateObstacle(record, 'edit');
      if (obstacle) throw new ConflictError(obstacle);
      const next = withStanding({
        ...record,
        ...content,
        source: resolveSource(record, input, content),
        simulated: record.simulated || content.simulated,
      });
      return {
        next,
        type: 'update',
        detail: { fields: changedFields(record, next) },
      };
    },
  });
}
