import type { ExperimentStatus } from '@hone/backstage-plugin-experiments-common';

export const PHASES = ['build', 'measure', 'learn'] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF: Record<ExperimentStatus, Phase> = {
  draft: 'build',
  'in-review': 'build',
  scheduled: 'build',
  running: 'measure',
  paused: 'measure',
  decide: 'learn',
  closed: 'learn',
  watching: 'learn',
};

/** Where an experiment stands in the loop. */
export function lifecycleProgress(
  status: ExperimentStatus,
): { phase: Phase; state: 'done' | 'now' | 'ahead' }[] {
  const current = PHASES.indexOf(PHASE_OF[status]);
  return PHASES.map((phase, index) => {
    // A closed experiment has gone through the loop to its end.
    const done = index < current || (index === current && status === 'closed');
    if (done) return { phase, state: 'done' };
    return { phase, state: index === current ? 'now' : 'ahead' };
  });
}
