import type {
  Decision,
  ExperimentDesign,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';

type Values<T extends string> = [T, ...T[]];

/** Keys of a record that names every value, so that the compiler finds one that is missing. */
function valuesOf<T extends string>(all: Record<T, true>): Values<T> {
  return Object.keys(all) as Values<T>;
}

export const STATUSES = valuesOf<ExperimentStatus>({
  draft: true,
  'in-review': true,
  scheduled: true,
  running: true,
  paused: true,
  decide: true,
  closed: true,
  watching: true,
});

export const DESIGNS = valuesOf<ExperimentDesign>({
  ab: true,
  canary: true,
  process: true,
  'stepped-wedge': true,
});

export const DECISIONS = valuesOf<Decision>({
  ship: true,
  'roll-back': true,
  'keep-running': true,
  'stop-learned': true,
  inconclusive: true,
  'not-valid': true,
});
