import { ConflictError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import stringify from 'fast-json-stable-stringify';
import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../authorization';
import { appendEvents } from '../../store/events';
import {
  experimentKey,
  updateExperiment,
  type ExperimentRecord,
} from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { forecastByModel } from '../forecasts/forecastByModel';
import { feedByModel } from '../ideas/forecast/feedIdea';
import { readIdeaChange, relinkIdea } from '../ideas/tries/relinkIdea';
import { readLearningChange } from '../learnings/readLearningChange';
import { stepTime } from '../lifecycle/stepTime';
import { loadReadable } from '../loadReadable';
import { viewExperiment } from '../views/viewExperiment';
import { editSealed } from './editSealed';
import { lookUp } from './lookUp';
import { readFollowsChange, type FollowsChange } from './readFollowsChange';
import { setFollows } from './resolveFollows';
import { resolveInput } from './resolveInput';
import { writtenOut } from './writtenOut';

/**
 * Replaces a draft. Out of draft the plan stands and only title and tags may change. What is followed, the idea,
 * the template and the answers about the risk stay where the input does not name them.
 */
export async function updateDraft(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: ExperimentInput,
): Promise<Experiment> {
  const { record, rights } = await loadReadable(context, caller, key);
  requireRight(rights, 'update', `edit ${experimentKey(record.number)}`);
  if (record.revision !== revision) {
    throw revisionConflict(experimentKey(record.number), revision);
  }
  const content = await readContent(context, caller, record, input);
  const follows = await readFollowsChange(context, caller, record, input);
  if (follows && record.status !== 'draft') {
    throw new ConflictError(
      `${experimentKey(record.number)} is ${
        record.status
      }: what it follows up can only change in draft`,
    );
  }
  const ideaId = await readIdeaChange(context, caller, record, input);
  const learningId = await readLearningChange(context, caller, record, input);
  const at = await stepTime(context, record);
  const next: ExperimentRecord = {
    ...record,
    ...content,
    ideaId,
    learningId,
    updatedAt: at,
  };
  const saved = await store(context, { record, next, follows, caller, at });
  return viewExperiment(context, caller, saved);
}

async function readContent(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  input: ExperimentInput,
): Promise<Partial<ExperimentRecord>> {
  if (record.status !== 'draft') return editSealed(record, input);
  return {
    ...resolveInput(input, await lookUp(context, caller, [input])),
    templateId: input.templateId ?? record.templateId,
    risk: input.risk ?? record.risk,
  };
}

async function store(
  context: ServiceContext,
  edit: {
    record: ExperimentRecord;
    next: ExperimentRecord;
    follows: FollowsChange | null;
    caller: Caller;
    at: Date;
  },
): Promise<ExperimentRecord> {
  const { record, next, follows, caller, at } = edit;
  const model =
    next.status === 'draft' && next.ideaId
      ? await forecastByModel(context.knex, next, at)
      : null;
  const { saved, ideas } = await context.knex.transaction(async tx => {
    const written = await updateExperiment(tx, next);
    const relinked = await relinkIdea(tx, {
      from: record.ideaId,
      to: next.ideaId,
      experiment: record,
      actor: caller.actor,
      at,
    });
    if (next.status === 'draft') await feedByModel(tx, written, model);
    if (follows) await setFollows(tx, record, follows.to, follows.hidden);
    await appendEvents(tx, [
      {
        experimentId: record.id,
        at,
        recordedAt: context.clock.now(),
        actor: caller.actor,
        type: 'update',
        from: null,
        to: null,
        reason: null,
        detail: {
          fields: [
            ...changedFields(record, next),
            ...(follows ? ['follows'] : []),
          ],
        },
      },
    ]);
    return { saved: written, ideas: relinked };
  });
  context.changes.tell('experiment', saved.number);
  for (const { number } of ideas) context.changes.tell('idea', number);
  return saved;
}

/** What differs; a default that was written out is no change. */
function changedFields(
  before: ExperimentRecord,
  after: ExperimentRecord,
): string[] {
  const a = { ...before, ...writtenOut(before) };
  const b = { ...after, ...writtenOut(after) };
  return (
    [
      'title',
      'entityRef',
      'ownerRef',
      'design',
      'hypothesis',
      'metrics',
      'treated',
      'control',
      'plan',
      'tags',
      'templateId',
      'ideaId',
      'learningId',
      'risk',
    ] as const
  ).filter(field => stringify(a[field]) !== stringify(b[field]));
}
