import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import type { LaneExperiment } from '@hone/react';

/** The experiments that overlap a window, as bars; drafts never started, so they have none. */
export function toLane(
  experiments: readonly ExperimentSummary[],
  window: { from: number; now: number },
  href: (key: string) => string,
): LaneExperiment[] {
  const open = ['running', 'paused'];
  return experiments.flatMap(one => {
    if (!one.startedAt) return [];
    const running = open.includes(one.status);
    const to = running ? null : one.endedAt ?? one.plannedEndAt;
    const end = to === null ? window.now : Date.parse(to);
    if (end < window.from || Date.parse(one.startedAt) > window.now) return [];
    return [
      {
        id: one.key,
        title: `${one.key} ${one.title}`,
        from: one.startedAt,
        to,
        plannedTo: running ? one.plannedEndAt : null,
        href: href(one.key),
      },
    ];
  });
}
