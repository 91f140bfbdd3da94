/** Enough for any screen; comparing twelve services stays quick. */
export const MAX_EXPLORED_POINTS = 2_000;

/** Steps that people can read. */
const STEPS = [
  1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600,
  43200, 86400,
];

const DAY = 86_400;

function readable(seconds: number): number {
  return STEPS.find(step => step >= seconds) ?? Math.ceil(seconds / DAY) * DAY;
}

function sayStep(seconds: number): string {
  const [count, unit] =
    (seconds % DAY === 0 && [seconds / DAY, 'day']) ||
    (seconds % 3600 === 0 && [seconds / 3600, 'hour']) ||
    (seconds % 60 === 0 && [seconds / 60, 'minute']) ||
    ([seconds, 'second'] as const);
  return count === 1 ? `one ${unit}` : `${count} ${unit}s`;
}

/**
 * The step with which a window is read.
 *
 * @param asked - what the caller wants, undefined for the widest natural step of the metrics
 * @param natural - the steps of the metrics, seconds
 */
export function exploreStep(
  window: { start: Date; end: Date },
  asked: number | undefined,
  natural: readonly number[],
): { stepSeconds: number; notes: string[] } {
  const seconds = (window.end.getTime() - window.start.getTime()) / 1000;
  const least = Math.ceil(seconds / (MAX_EXPLORED_POINTS - 1));
  const wanted = asked ?? Math.max(1, ...natural);
  if (wanted >= least) return { stepSeconds: wanted, notes: [] };
  const stepSeconds = readable(least);
  const points = Math.floor(seconds / wanted) + 1;
  return {
    stepSeconds,
    notes: [
      `A point every ${sayStep(wanted)} would be ${points.toLocaleString(
        'en-US',
      )} points of a series; one every ${sayStep(
        stepSeconds,
      )} is shown instead. Choose a shorter time to see more.`,
    ],
  };
}
