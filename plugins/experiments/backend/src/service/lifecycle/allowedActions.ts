import type {
  Experiment,
  ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import { RIGHT_OF_ACTION, type ExperimentRights } from '../../authorization';
import type { ExperimentRecord } from '../../store/experiments';
import type { ActionObstacles } from '../governance/views/actionObstacles';
import { stateObstacle } from './stateObstacle';

const ACTIONS = Object.keys(RIGHT_OF_ACTION) as ExperimentAction[];

/**
 * Who looks at an experiment.
 */
export interface Viewer {
  rights: ExperimentRights;
  actor: string;
  /** Why a start finds no slot, or null. */
  startObstacle: string | null;
  /** Why the gate keeps the viewer from actions. */
  gate: ActionObstacles;
}

/**
 * What a caller may do now, and why not where it may not. The state is told first: it is the same for everybody.
 */
export function allowedActions(
  record: ExperimentRecord,
  viewer: Viewer,
): Experiment['allowedActions'] {
  return ACTIONS.map(action => {
    const right = RIGHT_OF_ACTION[action];
    const whyNot =
      stateObstacle(record, action, viewer.actor) ??
      (viewer.rights[right]
        ? null
        : `Your role does not include this: the permission hone.experiment.${right} is missing`) ??
      viewer.gate[action] ??
      (action === 'start' ? viewer.startObstacle : null);
    return { action, allowed: whyNot === null, whyNot };
  });
}
