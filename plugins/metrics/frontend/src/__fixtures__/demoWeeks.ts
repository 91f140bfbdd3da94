import type { DeliveryWeek } from '@hone/backstage-plugin-metrics-common';
import { addDays } from '../measures/periods';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** How a group or a service ships, in a week. */
export interface Pace {
  deployments: number;
  /** Hours from commit to production before and since the change. */
  leadTime: [before: number, since: number];
  failRate: number;
  seed: number;
}

/** Weeks that the demo organization has data of. */
export const DEMO_WEEKS = 60;

/** Weeks ago that lead times became shorter. */
export const CHANGED_WEEKS_AGO = 18;

/** The same numbers for the same seed, between 0 and 1 (Lehmer). */
function random(seed: number): () => number {
  let state = (seed * 48271) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The Monday of an instant's week, in UTC. */
export function mondayOf(now: number): string {
  const day = new Date(now).toISOString().slice(0, 10);
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** Weeks until the running one, the oldest first. */
export function demoWeeks(pace: Pace, now: number): DeliveryWeek[] {
  const next = random(pace.seed);
  const around = (value: number) => value * (0.8 + 0.4 * next());
  const monday = mondayOf(now);
  return Array.from({ length: DEMO_WEEKS }, (_, i) => {
    const ago = DEMO_WEEKS - 1 - i;
    const running = ago === 0;
    const part = running ? 0.4 : 1;
    const deployments = Math.round(around(pace.deployments) * part);
    const matured = running ? 0 : deployments;
    const failed = Math.round(matured * pace.failRate * (0.5 + next()));
    const changes = deployments * 2;
    const [before, since] = pace.leadTime;
    return {
      week: addDays(monday, -7 * ago),
      running,
      deployments,
      changes,
      leadTimeN: changes,
      leadTimeP50:
        changes === 0
          ? null
          : around(ago >= CHANGED_WEEKS_AGO ? before : since) * HOUR,
      matured,
      failed,
      recoveryN: failed,
      recoveryMedian: failed === 0 ? null : around(60) * MINUTE,
      incidents: failed + (i % 3 === 0 ? 1 : 0),
      rework: Math.round(deployments * 0.09 * (0.5 + next())),
      defects: Math.round(changes * 0.026 * (0.5 + next())),
    };
  });
}
