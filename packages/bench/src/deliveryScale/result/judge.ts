import type { SizeResult } from '../measureSize';
import type { DashboardRequest } from '../phases/dashboardRequests';

/** Events a second. */
const MIN_EVENTS_PER_SECOND = 2_000;
const MAX_BYTES = 1024 ** 3;
/** p95 in milliseconds. */
const MAX_P95: Record<DashboardRequest['scope'], number> = {
  organisation: 150,
  service: 50,
};

/**
 * A goal, and whether it was met.
 */
export interface Goal {
  goal: string;
  met: boolean;
}

/**
 * Judges a size by the goals, by the name of what was measured.
 */
export function judge(
  result: SizeResult,
  kinds: readonly DashboardRequest[],
): Record<string, Goal> {
  const { ingestion, rollUps, replay } = result;
  const goals: Record<string, Goal> = {
    ingestion: {
      goal: `>= ${MIN_EVENTS_PER_SECOND} events/s`,
      met: ingestion.perSecond >= MIN_EVENTS_PER_SECOND,
    },
    'memory of ingestion': {
      goal: '< 1 GiB',
      met: ingestion.memory.rss < MAX_BYTES,
    },
    'memory of roll-ups': {
      goal: '< 1 GiB',
      met: rollUps.memory.rss < MAX_BYTES,
    },
  };
  for (const { name, scope } of kinds) {
    const max = MAX_P95[scope];
    goals[name] = {
      goal: `p95 < ${max} ms`,
      met: result.dashboards[name].p95 < max,
    };
  }
  if (replay) goals.replay = { goal: 'nothing changes', met: replay.unchanged };
  return goals;
}
