import type {
  Experiment,
  ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';

/** What a person is asked for. */
export type WaitingAct = 'review' | 'decide' | 'confirm';

/** One experiment that waits for the reader, and since when. */
export interface Waiting {
  act: WaitingAct;
  experiment: Experiment;
  since: string;
}

/**
 * What an experiment waits for from the reader, by what the server lets the reader do; null where it waits for others.
 */
export function waitingAct(experiment: Experiment): Waiting | null {
  const may = (action: ExperimentAction) =>
    experiment.allowedActions.some(one => one.action === action && one.allowed);
  const { pendingDecision, endedAt, updatedAt } = experiment;
  if (pendingDecision) {
    return may('confirm')
      ? { act: 'confirm', experiment, since: pendingDecision.at }
      : null;
  }
  if (may('decide')) {
    return { act: 'decide', experiment, since: endedAt ?? updatedAt };
  }
  return may('approve')
    ? { act: 'review', experiment, since: updatedAt }
    : null;
}
