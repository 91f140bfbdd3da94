import type { AnalysisInput, TrialCheck } from '../types';

function list(keys: string[]): string {
  const shown = keys.slice(0, 3).join(', ');
  return keys.length > 3 ? `${shown} and ${keys.length - 3} more` : shown;
}

function instrument(input: AnalysisInput): TrialCheck {
  const changed = input.readings
    .filter(r => input.circumstances.changedMetrics.includes(r.metric.metricId))
    .map(r => r.metric.title);
  return {
    id: 'instrument',
    title: 'Metrics mean what they meant',
    state: changed.length > 0 ? 'failed' : 'passed',
    detail:
      changed.length > 0
        ? `The definition of ${list(
            changed,
          )} was changed after the start: before and after cannot be compared.`
        : 'No definition was changed since the plan was made.',
    voids: 'instrument',
  };
}

function concurrent(input: AnalysisInput): TrialCheck {
  const { concurrent: keys } = input.circumstances;
  const title = 'Nothing else moves the same metric';
  const id = 'concurrent-changes';
  if (input.design !== 'process') {
    return {
      id,
      title,
      state: 'not-applicable',
      detail: 'Both arms run at the same time, so other changes hit both.',
    };
  }
  return {
    id,
    title,
    state: keys.length > 0 ? 'warning' : 'passed',
    detail:
      keys.length > 0
        ? `${list(
            keys,
          )} ran on the same service and metric: their effects cannot be told apart.`
        : 'No other experiment ran on the same service and metric.',
  };
}

function interference(input: AnalysisInput): TrialCheck {
  const { onControl } = input.circumstances;
  const title = 'The control stayed untouched';
  const id = 'interference';
  if (input.design !== 'process' || !input.control) {
    return {
      id,
      title,
      state: 'not-applicable',
      detail: input.control
        ? 'The arms live in the same service.'
        : 'There is no control.',
    };
  }
  return {
    id,
    title,
    state: onControl.length > 0 ? 'failed' : 'passed',
    detail:
      onControl.length > 0
        ? `${list(
            onControl,
          )} changed a service of the control on the same metric.`
        : 'No other experiment treated a service of the control.',
    voids: 'interference',
  };
}

function exposure(input: AnalysisInput): TrialCheck {
  return {
    id: 'exposure',
    title: 'Units saw one arm only',
    state: 'not-applicable',
    detail:
      input.design === 'ab'
        ? 'The metric source does not report who saw both arms.'
        : 'This design has no units that could see both arms.',
  };
}

/**
 * Checks on what else happened during the trial.
 */
export function circumstanceChecks(input: AnalysisInput): TrialCheck[] {
  return [
    instrument(input),
    exposure(input),
    concurrent(input),
    interference(input),
  ];
}
