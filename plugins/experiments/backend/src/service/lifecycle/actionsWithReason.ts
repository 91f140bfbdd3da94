import type { ExperimentAction } from '@hone/backstage-plugin-experiments-common';

/**
 * Actions that have to say why.
 */
export const ACTIONS_WITH_REASON: ReadonlySet<ExperimentAction> = new Set([
  'pause',
  'decide',
  'decline',
  'withdraw',
]);
