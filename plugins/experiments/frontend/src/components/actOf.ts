import {
  LIFECYCLE,
  type Experiment,
  type ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';

/** A step of the life cycle, and whether the reader may take it. */
export type Act = Experiment['allowedActions'][number];

/**
 * What the reader may do about one act, or undefined where the life cycle does not know it in this state. The server
 * answers for every act there is; "pause leads out of running" is no reason that helps on a draft.
 */
export function actOf(
  experiment: Pick<Experiment, 'status' | 'allowedActions'>,
  wanted: ExperimentAction,
): Act | undefined {
  return LIFECYCLE[experiment.status][wanted]
    ? experiment.allowedActions.find(({ action }) => action === wanted)
    : undefined;
}
