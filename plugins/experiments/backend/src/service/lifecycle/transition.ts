import { ConflictError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import type {
  Experiment,
  TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight, RIGHT_OF_ACTION } from '../../authorization';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { NoSlotError } from '../slots/NoSlotError';
import { describeFullSlots } from '../slots/startObstacle';
import { viewExperiment } from '../views/viewExperiment';
import { applyTransition, type TransitionOptions } from './applyTransition';
import { commitTransition } from './commitTransition';
import { stepTime } from './stepTime';

/**
 * Takes a step for a person or a calling service.
 */
export async function transitionExperiment(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: TransitionInput,
  { onlyPropose }: Pick<TransitionOptions, 'onlyPropose'> = {},
): Promise<Experiment> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireRight(
    rights,
    RIGHT_OF_ACTION[input.action],
    `${input.action} ${name}`,
  );
  if (record.revision !== revision) throw revisionConflict(name, revision);
  const at = await stepTime(context, record);
  const step = applyTransition(record, input, {
    at,
    actor: caller.actor,
    onlyPropose,
  });
  try {
    const saved = await commitTransition(context, step, {
      type: input.action,
      at,
      actor: caller.actor,
    });
    return await viewExperiment(context, caller, saved);
  } catch (error) {
    if (!(error instanceof NoSlotError)) throw error;
    throw new ConflictError(
      await describeFullSlots(context, caller, error.use),
    );
  }
}
