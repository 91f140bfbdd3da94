import type {
  DeliveryWeek,
  ServiceYear,
} from '@hone/backstage-plugin-metrics-common';
import type { LanesData, TimeLimits, TimePoint } from '@hone/react';
import { processLimits } from '../../../measures/processLimits';
import {
  dateMs,
  weeklyValues,
  type WeeklyMeasure,
} from '../../../measures/weeklyValues';

const HALF_WEEK = 3.5 * 86_400_000;

/** A measure week by week with what is normal for it. */
export interface YearChart {
  points: TimePoint[];
  limits: TimeLimits[];
  /** Weeks beyond the limits, by their place. */
  beyond: ReadonlySet<number>;
}

/**
 * The values of a year; each stands in the middle of its week.
 *
 * @param since - first week after a change, a Monday; what is normal is told before and after it
 */
export function yearChart(
  weeks: readonly DeliveryWeek[],
  id: WeeklyMeasure,
  since: string | null,
): YearChart {
  const points = weeklyValues(weeks, id).map(({ at, value }) => ({
    at: at + HALF_WEEK,
    value,
  }));
  const limits = processLimits(points, since === null ? null : dateMs(since));
  const beyond = points.flatMap(({ at, value }, i) => {
    const own = limits.find(({ from, to }) => at >= from && at <= to);
    if (!own || value === null) return [];
    return value < own.lower || value > own.upper ? [i] : [];
  });
  return { points, limits, beyond: new Set(beyond) };
}

const STATES = {
  ok: 'succeeded',
  unknown: 'succeeded',
  failed: 'failed',
  caught: 'caught',
} as const;

/**
 * What happened in a year, as lanes.
 *
 * @param words - titles of marks, and where a deployment is shown
 */
export function yearLanes(
  { deployments, incidents }: ServiceYear,
  words: {
    deployment: (id: string) => string;
    incident: (id: string) => string;
    hrefOf: (deployment: string) => string;
    /** A change of what is drawn, if there is one. */
    change: { title: string; since: string } | null;
  },
): LanesData {
  const { change } = words;
  return {
    deployments: deployments.map(({ id, at, outcome }) => ({
      id,
      title: words.deployment(id),
      at,
      state: STATES[outcome],
      href: words.hrefOf(id),
    })),
    incidents: incidents.map(({ id, at, url }) => ({
      id,
      title: words.incident(id),
      at,
      href: url ?? undefined,
    })),
    changePoints: change
      ? [{ id: change.since, title: change.title, at: dateMs(change.since) }]
      : undefined,
  };
}
