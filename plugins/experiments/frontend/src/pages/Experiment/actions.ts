import {
  LIFECYCLE,
  type Experiment,
  type ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';

/** Acts in the order of their weight; the decision has a card of its own. */
const ORDER: ExperimentAction[] = [
  'start',
  'submit',
  'approve',
  'schedule',
  'resume',
  'pause',
  'conclude',
  'withdraw',
  'end-watch',
];

type Act = Experiment['allowedActions'][number];

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

/** What the header offers: acts that are possible in this state, allowed or with the reason why not. */
export function headerActions(
  experiment: Pick<Experiment, 'status' | 'allowedActions'>,
): Act[] {
  return ORDER.flatMap(wanted => actOf(experiment, wanted) ?? []);
}
