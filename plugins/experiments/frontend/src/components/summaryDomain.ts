import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { effectDomain } from '@hone/react';

/**
 * One scale for all relative effects of a list, so that bars of two rows can be compared by eye. A single far effect would
 * squeeze all others into a point, so what lies beyond five times the median, but at least 50%, ends in an arrow.
 */
export function summaryDomain(
  experiments: readonly ExperimentSummary[],
): readonly [number, number] {
  const effects = experiments.flatMap(({ verdict, primaryMetric }) =>
    verdict && primaryMetric && verdict.scale === 'relative'
      ? [
          {
            estimate: verdict.effect,
            interval: verdict.interval,
            direction: primaryMetric.direction,
          },
        ]
      : [],
  );
  const sizes = effects
    .flatMap(({ estimate }) => (estimate === null ? [] : [Math.abs(estimate)]))
    .sort((a, b) => a - b);
  const median = sizes[Math.floor((sizes.length - 1) / 2)] ?? 0;
  const limit = Math.max(5 * median, 0.5);
  return effectDomain(
    effects.filter(
      ({ estimate }) => estimate === null || Math.abs(estimate) <= limit,
    ),
  );
}
