import type {
  Experiment,
  ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import { actOf, type Act } from '../../components/actOf';

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

/** What the header offers: acts that are possible in this state, allowed or with the reason why not. */
export function headerActions(
  experiment: Pick<Experiment, 'status' | 'allowedActions'>,
): Act[] {
  return ORDER.flatMap(wanted => actOf(experiment, wanted) ?? []);
}
