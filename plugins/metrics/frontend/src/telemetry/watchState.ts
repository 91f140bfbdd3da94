import type { Watch, WatchChange } from '@hone/backstage-plugin-metrics-common';

/** How long a new watch learns what is normal. */
export const LEARNING_DAYS = 15;

/** The day of learning that a watch is in, from 1. */
export function learningDay({ learned }: Pick<Watch, 'learned'>): number {
  // 0.2 of 15 days is day 3, though 0.2 has no exact binary form.
  const day = Math.ceil(Number((learned * LEARNING_DAYS).toFixed(6)));
  return Math.min(LEARNING_DAYS, Math.max(1, day));
}

/** What a watch is shown as: a change has a side. */
export type WatchState =
  | Exclude<Watch['status'], 'changed'>
  | 'better'
  | 'worse';

/** The change that a watch is at; null where its level is the usual one. */
export function currentChange(watch: Watch): WatchChange | null {
  return watch.status === 'changed' ? watch.changes[0] ?? null : null;
}

export function watchState(watch: Watch): WatchState {
  if (watch.status !== 'changed') return watch.status;
  return currentChange(watch)?.better ? 'better' : 'worse';
}
