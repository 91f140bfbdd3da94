import type { LearningTrial } from '@hone/backstage-plugin-experiments-common';

const GONE = ['faded', 'reversed'];

/** How long the effect of what was shipped held, over the trials that are watched. */
export interface HeldFor {
  day: number;
  gone: boolean;
  keys: string[];
}

/**
 * The last looks at the trials that support a learning: where it was gone, those; else the longest time that it held. Null
 * while nothing was looked at.
 */
export function heldFor(trials: readonly LearningTrial[]): HeldFor | null {
  const watched = trials.flatMap(({ stance, watch, experiment }) =>
    stance === 'supports' && watch && watch.state !== 'unclear'
      ? [{ ...watch, key: experiment.key }]
      : [],
  );
  if (watched.length === 0) return null;
  const gone = watched.filter(({ state }) => GONE.includes(state));
  const told = gone.length > 0 ? gone : watched;
  return {
    day: Math.max(...told.map(({ day }) => day)),
    gone: gone.length > 0,
    keys: told.map(({ key }) => key),
  };
}
