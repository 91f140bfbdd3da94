import { DateTime } from 'luxon';

/** Deployments of a week in the service's time zone. */
export interface DeploymentWeek {
  /** Monday, as a local date. */
  week: string;
  deployments: number;
  daysWithDeployment: number;
}

/**
 * Counts per calendar week of the zone, weeks without a deployment included. A day has as many hours as the clock change
 * leaves it.
 *
 * @param window - instants; the weeks that they lie in are all counted
 */
export function deploymentWeeks(
  instants: readonly number[],
  window: { from: number; to: number },
  zone: string,
): DeploymentWeek[] {
  const days = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const instant of instants) {
    const local = DateTime.fromMillis(instant, { zone });
    const week = local.startOf('week').toISODate()!;
    counts.set(week, (counts.get(week) ?? 0) + 1);
    days.set(week, (days.get(week) ?? new Set()).add(local.toISODate()!));
  }
  const weeks: DeploymentWeek[] = [];
  let week = DateTime.fromMillis(window.from, { zone }).startOf('week');
  while (week.toMillis() < window.to) {
    const key = week.toISODate()!;
    weeks.push({
      week: key,
      deployments: counts.get(key) ?? 0,
      daysWithDeployment: days.get(key)?.size ?? 0,
    });
    week = week.plus({ weeks: 1 });
  }
  return weeks;
}

/**
 * The calendar weeks of the zone that lie within a window with all of their days, or null when there is none.
 */
export function wholeWeeks(
  window: { from: number; to: number },
  zone: string,
): { from: number; to: number } | null {
  const start = DateTime.fromMillis(window.from, { zone });
  const monday = start.startOf('week');
  const from = monday < start ? monday.plus({ weeks: 1 }) : monday;
  const to = DateTime.fromMillis(window.to, { zone }).startOf('week');
  return from < to ? { from: from.toMillis(), to: to.toMillis() } : null;
}

/**
 * Milliseconds between neighbours, in the order of time.
 */
export function gaps(instants: readonly number[]): number[] {
  const sorted = [...instants].sort((a, b) => a - b);
  return sorted.slice(1).map((instant, i) => instant - sorted[i]);
}
