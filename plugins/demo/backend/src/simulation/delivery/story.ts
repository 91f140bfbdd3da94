const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What has to be true of a stretch of the year. */
export interface Era {
  /** Ages of its roll-outs in milliseconds: up to, and from. */
  oldest: number;
  youngest: number;
  /** Roll-outs that came to be everywhere. */
  deployments: number;
  /** Of these, how many failed, and how many were made because of a failure. */
  failed: number;
  unplanned: number;
  /** Canaries that were stopped, in time and too late. */
  caught: number;
  escaped: number;
  /** Incidents that a roll-out caused, and others. */
  incidents: number;
  otherIncidents: number;
}

/**
 * The year of the story: 5,366 deployments, 1,328 of them in the last 90 days; of 1,297 roll-outs of these days whose
 * outcome is known 145 failed; 61 incidents, 3 of them open. Hours at the edges stay empty, so that the counts hold for
 * the first hours and not only for the first instant.
 */
export const ERAS: Record<'past' | 'quarter' | 'fresh', Era> = {
  past: {
    oldest: 364 * DAY,
    youngest: 90 * DAY,
    deployments: 4_038,
    failed: 527,
    unplanned: 384,
    caught: 96,
    escaped: 26,
    incidents: 28,
    otherIncidents: 12,
  },
  quarter: {
    oldest: 90 * DAY - 3 * HOUR,
    youngest: 72 * HOUR,
    deployments: 1_289,
    failed: 137,
    unplanned: 117,
    caught: 41,
    escaped: 8,
    incidents: 14,
    otherIncidents: 4,
  },
  // Too young for its outcome to be known; what failed is not over yet.
  fresh: {
    oldest: 69 * HOUR,
    youngest: HOUR,
    deployments: 39,
    failed: 3,
    unplanned: 1,
    caught: 1,
    escaped: 0,
    incidents: 3,
    otherIncidents: 0,
  },
};

export type EraName = keyof typeof ERAS;
export const ERA_NAMES = Object.keys(ERAS) as EraName[];

/** The canary of EXP-005, a bad release that an experiment of the demo tells of. */
export const POOL_CANARY = {
  service: 'cart-api',
  daysAgo: 43,
  hour: 10,
  minutes: 14,
  traffic: 25,
};

/** The orders team asks for an approval in a calm week (EXP-010): nothing of its service called anybody lately. */
const CALM = { service: 'orders-api', days: 10 };

/** Whether the story has no incident of a service at a time. */
export function isCalm(service: string, at: number, now: number): boolean {
  return service === CALM.service && now - at < CALM.days * DAY;
}
