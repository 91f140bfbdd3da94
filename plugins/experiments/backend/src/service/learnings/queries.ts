import type { Page } from '@hone/common';
import { normalizeEntityRef } from '@hone/common';
import type {
  Learning,
  LearningFilter,
  LearningProposal,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import {
  findLearningsOf,
  learningKey,
  listLearnings,
  findLearning,
} from '../../store/learnings';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT } from '../queries/pageQuery';
import { loadClosed } from './closedExperiment';
import { claimOf, proposeStance } from './proposeStance';
import { loadLearning, readLearningScope } from './requireLearning';
import { viewLearning, viewLearnings } from './viewLearnings';

/**
 * One page of the library.
 */
export async function listLearningsForCaller(
  context: ServiceContext,
  caller: Caller,
  query: LearningFilter,
): Promise<Page<Learning>> {
  const { cursor, limit, ...filter } = query;
  const scope = await readLearningScope(context, caller);
  const page = await listLearnings(context.knex, {
    filter: {
      ...filter,
      owner: filter.owner && normalizeEntityRef(filter.owner, 'owner'),
    },
    scope,
    limit: limit ?? DEFAULT_LIMIT,
    cursor,
  });
  return { ...page, items: await viewLearnings(context, caller, page.items) };
}

/**
 * One learning.
 */
export async function getLearningForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<Learning> {
  return viewLearning(
    context,
    caller,
    await loadLearning(context, caller, key),
  );
}

/** A tag that fits a kind of change, where no template names it. */
function kindOf(record: ExperimentRecord): string {
  return record.templateId ?? record.tags[0] ?? 'other';
}

/** The learnings with an experiment that the caller may read. */
async function knownOf(
  context: ServiceContext,
  caller: Caller,
  experimentId: string,
): Promise<LearningProposal['known']> {
  const scope = await context.authorizer.readScope(caller.credentials);
  const found = await findLearningsOf(context.knex, experimentId);
  const readable = await Promise.all(
    found.map(({ id }) => findLearning(context.knex, id, scope)),
  );
  return readable.flatMap(learning =>
    learning
      ? [{ key: learningKey(learning.number), title: learning.title }]
      : [],
  );
}

/**
 * A learning as the verdict of a closed experiment proposes it. Nothing is stored: a person confirms it.
 */
export async function proposeLearning(
  context: ServiceContext,
  caller: Caller,
  key: string,
): Promise<LearningProposal> {
  await readLearningScope(context, caller);
  const record = await loadClosed(context, caller, key);
  const claim = claimOf(record);
  return {
    learning: {
      title: record.title,
      text: record.verdict?.sentence.text ?? record.hypothesis.solution,
      claim,
      kind: kindOf(record),
      topic: record.tags[0] ?? null,
      conditions: [],
      ownerRef: record.ownerRef,
    },
    ...proposeStance(record, claim),
    known: await knownOf(context, caller, record.id),
  };
}
