import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import { newId, revisionConflict } from '@hone/node';
import type {
  Learning,
  LearningInput,
  NewLearning,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import {
  findLearning,
  findLearningBySource,
  insertLearning,
  learningKey,
  saveTrial,
  updateLearning,
  type LearningRecord,
} from '../../store/learnings';
import type { Caller, ServiceContext } from '../context';
import { loadClosed } from './closedExperiment';
import { bestGrade, poolTrials } from './poolTrials';
import { readOwners } from './readOwners';
import { readTrialResult } from './readTrialResult';
import {
  loadLearning,
  readLearningScope,
  requireLearningEditor,
} from './requireLearning';
import { viewLearning } from './viewLearnings';

function readContent(input: LearningInput) {
  const title = input.title.trim();
  if (title.length < 3) {
    throw new InputError(
      `title has to have three letters or more, but "${input.title}" was given`,
    );
  }
  return {
    title,
    text: input.text.trim(),
    claim: input.claim,
    kind: input.kind,
    topic: input.topic ?? null,
    conditions: [...new Set((input.conditions ?? []).map(c => c.trim()))],
    ownerRef: input.ownerRef
      ? normalizeEntityRef(input.ownerRef, 'learning.ownerRef')
      : null,
  };
}

function metricOf(experiment: ExperimentRecord): LearningRecord['metric'] {
  const primary = experiment.metrics.find(({ role }) => role === 'primary');
  return primary
    ? {
        metricId: primary.metricId,
        title: primary.title,
        direction: primary.direction,
      }
    : null;
}

/** What a source told of before, if the caller may read it. */
async function findKnown(
  context: ServiceContext,
  caller: Caller,
  sourceRef: string | undefined,
): Promise<Learning | undefined> {
  if (sourceRef === undefined) return undefined;
  const known = await findLearningBySource(context.knex, sourceRef);
  if (!known) return undefined;
  const scope = await readLearningScope(context, caller);
  const readable = await findLearning(context.knex, known.id, scope);
  if (!readable) {
    throw new ConflictError(
      `sourceRef "${sourceRef}" was told of before, by a learning that you may not read`,
    );
  }
  return viewLearning(context, caller, readable);
}

async function store(
  context: ServiceContext,
  caller: Caller,
  input: NewLearning,
  experiment: ExperimentRecord,
): Promise<LearningRecord> {
  const content = readContent(input.learning);
  const metric = metricOf(experiment);
  const owners = await readOwners(
    context,
    experiment.treated.entityRefs ?? [experiment.entityRef],
  );
  const at = context.clock.now();
  const link = {
    experimentId: experiment.id,
    stance: input.stance,
    note: null,
    trial: readTrialResult(experiment, metric, owners),
    linkedBy: caller.actor,
    linkedAt: at,
  };
  return context.knex.transaction(async tx => {
    const inserted = await insertLearning(tx, {
      ...content,
      id: newId(),
      ownerRef: content.ownerRef ?? experiment.ownerRef,
      metric,
      sourceRef: input.sourceRef ?? null,
      grade: bestGrade([link]),
      pooled: poolTrials([link], at),
      simulated: experiment.simulated,
      createdBy: caller.actor,
      createdAt: at,
      updatedAt: at,
    });
    await saveTrial(tx, { ...link, learningId: inserted.id });
    return inserted;
  });
}

/**
 * Adds a learning of a closed experiment, in one step with the link to it. One that its source told of before is answered as
 * it stands.
 */
export async function createLearning(
  context: ServiceContext,
  caller: Caller,
  input: NewLearning,
): Promise<{ learning: Learning; created: boolean }> {
  await requireLearningEditor(context, caller);
  const known = await findKnown(context, caller, input.sourceRef);
  if (known) return { learning: known, created: false };
  const experiment = await loadClosed(context, caller, input.experimentKey);
  try {
    const record = await store(context, caller, input, experiment);
    return {
      learning: await viewLearning(context, caller, record),
      created: true,
    };
  } catch (error) {
    if (!isDatabaseConflictError(error)) throw error;
    // The same source told of it at the same time, and was faster.
    const faster = await findKnown(context, caller, input.sourceRef);
    if (!faster) throw error;
    return { learning: faster, created: false };
  }
}

/**
 * Replaces what a learning says; its experiments and its metric stay.
 */
export async function updateLearningForCaller(
  context: ServiceContext,
  caller: Caller,
  target: { key: string; revision: number },
  input: LearningInput,
): Promise<Learning> {
  const record = await loadLearning(context, caller, target.key);
  await requireLearningEditor(context, caller);
  if (record.revision !== target.revision) {
    throw revisionConflict(learningKey(record.number), target.revision);
  }
  const content = readContent(input);
  const saved = await context.knex.transaction(tx =>
    updateLearning(tx, {
      ...record,
      ...content,
      ownerRef: content.ownerRef ?? record.ownerRef,
      updatedAt: context.clock.now(),
    }),
  );
  return viewLearning(context, caller, saved);
}
