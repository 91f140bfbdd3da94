import {
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

/**
 * The next planned look: looks are evenly spaced over the planned duration, each at the end of a step, the last at the
 * end. Null for designs whose intervals hold at every look.
 */
export function lookPosition(trial: Trial, now: number): LookPosition | null {
  const { design, plan, startedAt, plannedEndAt } = trial;
  if (!treatsWholeServices(design)) return null;
  const of = plan.looks ?? 1;
  if (!startedAt || !plannedEndAt) return { next: 1, of, at: null };
  if (trial.endedAt) return { next: of + 1, of, at: null };
  const start = Date.parse(startedAt);
  const end = Date.parse(plannedEndAt);
  const stepMs = (plan.stepSeconds ?? 1) * 1000;
  const spacing = (plan.durationSeconds * 1000) / of;
  const times = Array.from({ length: of }, (_, index) =>
    index + 1 === of
      ? end
      : start + Math.ceil(((index + 1) * spacing) / stepMs) * stepMs,
  );
  const index = times.findIndex(at => at > now);
  return index === -1
    ? { next: of + 1, of, at: null }
    : { next: index + 1, of, at: times[index] };
}
