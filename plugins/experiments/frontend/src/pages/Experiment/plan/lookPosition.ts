import {
  plannedLooks,
  treatsWholeServices,
  type Experiment,
} from '@hone/backstage-plugin-experiments-common';

/** Where a trial stands among its planned looks. */
export interface LookPosition {
  /** The next look, from 1; one more than `of` when all are over. */
  next: number;
  of: number;
  /** Epoch milliseconds of the next look; null before the start and after the last look. */
  at: number | null;
}

type Trial = Pick<
  Experiment,
  'design' | 'plan' | 'startedAt' | 'plannedEndAt' | 'endedAt'
>;

/** The next planned look. Null for designs whose intervals hold at every look. */
export function lookPosition(trial: Trial, now: number): LookPosition | null {
  const { design, plan, startedAt, plannedEndAt } = trial;
  if (!treatsWholeServices(design)) return null;
  const of = plan.looks ?? 1;
  if (!startedAt || !plannedEndAt) return { next: 1, of, at: null };
  if (trial.endedAt) return { next: of + 1, of, at: null };
  const next = plannedLooks({
    plan: {
      looks: of,
      durationSeconds: plan.durationSeconds,
      stepSeconds: plan.stepSeconds ?? 1,
    },
    startedAt: Date.parse(startedAt),
    plannedEndAt: Date.parse(plannedEndAt),
  }).find(look => look.at > now);
  return next
    ? { next: next.number, of, at: next.at }
    : { next: of + 1, of, at: null };
}
