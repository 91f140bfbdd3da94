import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';

/**
 * What an export tells of.
 */
export interface Exported {
  experiment: Experiment;
  analysis: Analysis | null;
}
