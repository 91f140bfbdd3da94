import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { AnalysisInput, TrialCheck } from '../types';
import { exposureCheck } from './exposureCheck';

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
  if (!treatsWholeServices(input.design)) {
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
  if (!treatsWholeServices(input.design) || !input.control) {
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

function deviations(input: AnalysisInput): TrialCheck {
  const { deviations: sentences = [] } = input.circumstances;
  return {
    id: 'deviations',
    title: 'The trial kept to its plan',
    state: sentences.length > 0 ? 'warning' : 'passed',
    detail:
      sentences.length > 0
        ? sentences.join(' ')
        : 'It went as the plan says that was sealed at the start.',
  };
}

function services(input: AnalysisInput): TrialCheck {
  const { missingServices: missing = [] } = input.circumstances;
  return {
    id: 'services',
    title: 'The services are in the catalog',
    state: missing.length > 0 ? 'warning' : 'passed',
    detail:
      missing.length > 0
        ? `${list(missing)} ${
            missing.length > 1 ? 'are' : 'is'
          } no longer in the catalog; the series that the metric source still holds were read.`
        : 'Every service of the plan is in the catalog.',
  };
}

/**
 * Checks on what else happened during the trial.
 */
export function circumstanceChecks(input: AnalysisInput): TrialCheck[] {
  return [
    instrument(input),
    exposureCheck(input),
    concurrent(input),
    interference(input),
    deviations(input),
    services(input),
  ];
}
