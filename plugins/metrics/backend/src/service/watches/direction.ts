import type { Metric } from '@hone/backstage-plugin-metrics-common';

/** Whether a change of the level is one for the better. */
export function isBetter(
  direction: Metric['direction'],
  change: { before: number; after: number },
): boolean {
  return direction === 'higher-is-better'
    ? change.after > change.before
    : change.after < change.before;
}

/** `after / before − 1`; null where the level before is 0 or less, and says nothing. */
export function shareOf(change: {
  before: number;
  after: number;
}): number | null {
  return change.before > 0 ? change.after / change.before - 1 : null;
}
