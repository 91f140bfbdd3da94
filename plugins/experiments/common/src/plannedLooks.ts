/**
 * A planned look: its number from 1, of how many, and up to when it uses data, in epoch milliseconds.
 *
 * @public
 */
export interface PlannedLook {
  number: number;
  of: number;
  at: number;
}

/**
 * The planned looks of a trial: evenly spaced over the planned duration, each at the end of a step, the last at the end.
 * Looks that a pause or a shorter plan would put at or after the end are left out.
 *
 * @param schedule - durations in seconds, instants in epoch milliseconds
 *
 * @public
 */
export function plannedLooks(schedule: {
  plan: { looks: number; durationSeconds: number; stepSeconds: number };
  startedAt: number;
  plannedEndAt: number;
}): PlannedLook[] {
  const { plan, startedAt, plannedEndAt } = schedule;
  const stepMs = plan.stepSeconds * 1000;
  const spacing = (plan.durationSeconds * 1000) / plan.looks;
  return Array.from({ length: plan.looks }, (_, i) => ({
    number: i + 1,
    of: plan.looks,
    at:
      i + 1 === plan.looks
        ? plannedEndAt
        : startedAt + Math.ceil(((i + 1) * spacing) / stepMs) * stepMs,
  })).filter(look => look.number === look.of || look.at < plannedEndAt);
}
