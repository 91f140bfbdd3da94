import type { PlanDifference } from '@hone/backstage-plugin-experiments-common';

const MOST = 3;
const MAX_VALUE = 60;

function short(value: string | null): string {
  if (value === null) return 'nothing';
  return value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
}

/**
 * What changed, in one sentence, such as "metrics.1.margin changed from 0.1 to 0.2".
 */
export function differenceSentence(changes: PlanDifference[]): string {
  const parts = changes
    .slice(0, MOST)
    .map(
      ({ path, before, after }) =>
        `${path} changed from ${short(before)} to ${short(after)}`,
    );
  const more = changes.length - parts.length;
  return `${parts.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
