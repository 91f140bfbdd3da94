import type { ExperimentWatch } from '@hone/backstage-plugin-experiments-common';

/** Days after shipping on which a change is looked at again. */
export type WatchDay = ExperimentWatch['checks'][number]['day'];

/** What a look said. */
export type WatchState = ExperimentWatch['checks'][number]['state'];

/**
 * What is told of a look that was taken.
 */
export interface WatchBody {
  interval: [number | null, number | null] | null;
  sentence: string;
  method: string;
}

/**
 * One look at a shipped change.
 */
export interface WatchCheckRow {
  experimentId: string;
  day: WatchDay;
  dueAt: Date;
  doneAt: Date | null;
  state: WatchState;
  effect: number | null;
  body: WatchBody | null;
  reverseIdeaId: string | null;
}
