import { effectOn } from '../effects';
import { TEAMS } from '../../organisation/teams';
import { PROFILES } from './profiles';

const BASE = new Map(PROFILES.map(p => [p.service, p.leadHours]));

/** What got better everywhere and no experiment explains: from and until so many days before the first start. */
const DRIFT = { fromDaysAgo: 200, untilDaysAgo: 90, factor: 0.83 };

/** Since a smaller fleet of build runners the changes of Orders wait in a queue, and nobody noticed. */
export const RUNNER_SHORTAGE = { daysAgo: 44, team: 'orders', factor: 1.4 };

const WAITING = TEAMS.find(
  team => team.name === RUNNER_SHORTAGE.team,
)!.services.map(service => service.name);

function queue(service: string, daysAgo: number): number {
  const { daysAgo: since, factor } = RUNNER_SHORTAGE;
  return daysAgo <= since && WAITING.includes(service) ? factor : 1;
}

function drift(daysAgo: number): number {
  const { fromDaysAgo, untilDaysAgo, factor } = DRIFT;
  const share = (fromDaysAgo - daysAgo) / (fromDaysAgo - untilDaysAgo);
  return 1 + (factor - 1) * Math.min(1, Math.max(0, share));
}

/**
 * Median hours from commit to production of a service at a day: its own level, what experiments changed, a drift and a
 * queue.
 */
export function medianLeadHours(service: string, daysAgo: number): number {
  return (
    BASE.get(service)! *
    effectOn('leadTime', service, daysAgo) *
    // Who ships more often waits less for the next deployment.
    (1 / effectOn('deployments', service, daysAgo)) *
    drift(daysAgo) *
    queue(service, daysAgo)
  );
}
