import type {
  Experiment,
  ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import { RIGHT_OF_ACTION, type ExperimentRights } from '../../authorization';
import type { ExperimentRecord } from '../../store/experiments';
import { stateObstacle } from './applyTransition';

const ACTIONS = Object.keys(RIGHT_OF_ACTION) as ExperimentAction[];

/**
 * What a caller may do now, and why not where it may not. The state is told first: it is the same for everybody.
 */
export function allowedActions(
  record: ExperimentRecord,
  viewer: { rights: ExperimentRights; actor: string },
): Experiment['allowedActions'] {
  return ACTIONS.map(action => {
    const right = RIGHT_OF_ACTION[action];
    const whyNot =
      stateObstacle(record, action, viewer.actor) ??
      (viewer.rights[right]
        ? null
        : `Your role does not include this: the permission hone.experiment.${right} is missing`);
    return { action, allowed: whyNot === null, whyNot };
  });
}
