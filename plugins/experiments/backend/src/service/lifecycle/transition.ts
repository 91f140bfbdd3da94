import { revisionConflict } from '@hone/node';
import type {
  Experiment,
  TransitionInput,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight, RIGHT_OF_ACTION } from '../../authorization';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable, toResource } from '../loadReadable';
import { toExperiment } from '../views/toExperiment';
import { applyTransition } from './applyTransition';
import { commitTransition } from './commitTransition';

/**
 * Takes a step for a person or a calling service.
 */
export async function transitionExperiment(
  context: ServiceContext,
  caller: Caller,
  key: string,
  revision: number,
  input: TransitionInput,
): Promise<Experiment> {
  const { record, rights } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  requireRight(
    rights,
    RIGHT_OF_ACTION[input.action],
    `${input.action} ${name}`,
  );
  if (record.revision !== revision) throw revisionConflict(name, revision);
  const at = context.clock.now();
  const step = applyTransition(record, input, { at, actor: caller.actor });
  const saved = await commitTransition(context, step, {
    type: input.action,
    at,
    actor: caller.actor,
  });
  const newRights = await context.authorizer.rights(
    caller.credentials,
    toResource(saved),
  );
  return toExperiment(saved, { rights: newRights, actor: caller.actor });
}
