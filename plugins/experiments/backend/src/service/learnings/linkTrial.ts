import { ConflictError, NotFoundError } from '@backstage/errors';
import type {
  Learning,
  TrialLinkInput,
} from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../store/experiments';
import {
  deleteTrial,
  learningKey,
  listTrials,
  MOST_TRIALS,
  saveTrial,
} from '../../store/learnings';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { loadClosed } from './closedExperiment';
import { readOwners } from './readOwners';
import { readTrialResult } from './readTrialResult';
import { loadLearning, requireLearningEditor } from './requireLearning';
import { storeTrials } from './storeTrials';
import { viewLearning } from './viewLearnings';

/**
 * Says how a closed experiment stands to a learning. Its result is copied, so that the pool stays what it was computed from.
 */
export async function linkTrial(
  context: ServiceContext,
  caller: Caller,
  target: { key: string; experimentKey: string },
  input: TrialLinkInput,
): Promise<Learning> {
  const learning = await loadLearning(context, caller, target.key);
  await requireLearningEditor(context, caller);
  const experiment = await loadClosed(context, caller, target.experimentKey);
  const owners = await readOwners(
    context,
    experiment.treated.entityRefs ?? [experiment.entityRef],
  );
  const at = context.clock.now();
  const saved = await storeTrials(context.knex, learning, at, async tx => {
    const links = await listTrials(tx, [learning.id]);
    const isNew = links.every(link => link.experimentId !== experiment.id);
    if (isNew && links.length >= MOST_TRIALS) {
      throw new ConflictError(
        `${learningKey(
          learning.number,
        )} has ${MOST_TRIALS} experiments, which is the most`,
      );
    }
    await saveTrial(tx, {
      learningId: learning.id,
      experimentId: experiment.id,
      stance: input.stance,
      note: input.note?.trim() || null,
      trial: readTrialResult(experiment, learning.metric, owners),
      linkedBy: caller.actor,
      linkedAt: at,
    });
  });
  return viewLearning(context, caller, saved);
}

/**
 * Takes an experiment off a learning.
 */
export async function unlinkTrial(
  context: ServiceContext,
  caller: Caller,
  target: { key: string; experimentKey: string },
): Promise<Learning> {
  const learning = await loadLearning(context, caller, target.key);
  await requireLearningEditor(context, caller);
  const { record } = await loadReadable(context, caller, target.experimentKey);
  const at = context.clock.now();
  const saved = await storeTrials(context.knex, learning, at, async tx => {
    if (!(await deleteTrial(tx, learning.id, record.id))) {
      throw new NotFoundError(
        `${learningKey(learning.number)} does not hold ${experimentKey(
          record.number,
        )}`,
      );
    }
  });
  return viewLearning(context, caller, saved);
}
