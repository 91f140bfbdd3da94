import { ConflictError } from '@backstage/errors';
import { revisionConflict } from '@hone/node';
import type {
  Experiment,
  TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight, RIGHT_OF_ACTION } from '../../authorization';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { judgePlan } from '../governance/approvals/judgePlan';
import { loadReadable } from '../loadReadable';
import { describeRefusal } from '../slots/describeRefusal';
import { StartRefusal } from '../slots/StartRefusal';
import { viewExperiment } from '../views/viewExperiment';
import { applyTransition, type TransitionOptions } from './applyTransition';
import { commitGoverned } from './commitGoverned';
import { stepTime } from './stepTime';

/** An approval fills the seat that the caller holds; with the last one the experiment is scheduled. */
async function approveForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  { revision, input }: { revision: number; input: TransitionInput },
): Promise<Experiment> {
  const { reason, startAt } = input;
  const saved = await judgePlan(
    context,
    caller,
    key,
    { verdict: 'approve', reason, startAt },
    { revision },
  );
  return viewExperiment(context, caller, saved);
}

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
  if (input.action === 'approve') {
    return approveForCaller(context, caller, key, { revision, input });
  }
  const at = await stepTime(context, record);
  const step = applyTransition(record, input, {
    at,
    actor: caller.actor,
    onlyPropose,
  });
  try {
    const saved = await commitGoverned(context, record, step, {
      type: input.action,
      at,
      actor: caller.actor,
    });
    return await viewExperiment(context, caller, saved);
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    throw new ConflictError(await describeRefusal(context, caller, error));
  }
}
