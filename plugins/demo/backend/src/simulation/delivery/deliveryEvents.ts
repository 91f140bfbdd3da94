import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { serviceRef } from '../../organisation/teams';
import { commitEvent } from './commitEvents';
import { drawCommits, type Batch } from './commits';
import { drawDefects } from './defects';
import { drawHarms } from './harms';
import { findHotfixes } from './hotfixes';
import { defectEvents, incidentEvents } from './incidentEvents';
import { drawIncidents } from './incidents';
import { RUNNER_SHORTAGE } from './leadTimes';
import {
  rollbackEvent,
  rolloutEvents,
  versionOf,
  type Version,
} from './rolloutEvents';
import { drawRollouts } from './rollouts';
import type { Harm, Rollout } from './types';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Commits and roll-outs of one service. */
function* serviceEvents(
  batches: ReadonlyMap<Rollout, Batch>,
  harmOf: ReadonlyMap<Rollout, Harm>,
  hotfixes: ReadonlyMap<Rollout, Rollout>,
): Generator<DeliveryEvent> {
  let healthy: Version | undefined;
  for (const [rollout, batch] of batches) {
    for (const commit of batch.commits) {
      yield commitEvent(rollout.service, commit);
    }
    const version = versionOf(rollout, batch);
    yield* rolloutEvents(rollout, version, hotfixes.has(rollout));
    const harm = harmOf.get(rollout);
    if (harm?.rolledBack) yield rollbackEvent(harm, healthy);
    else if (rollout.outcome === 'complete') healthy = version;
  }
}

/** The change that Orders waits for ever since. */
function fleetScaledDown(today: number): DeliveryEvent {
  const at = today - RUNNER_SHORTAGE.daysAgo * DAY + 9 * HOUR;
  const instant = new Date(at).toISOString();
  return {
    kind: 'flag-change',
    id: 'ci-runner-fleet/runner-count/1',
    version: instant,
    service: serviceRef('ci-runner-fleet'),
    at: instant,
    flag: 'runner-count',
  };
}

/**
 * A year of commits, deployments, incidents and defects of all services, as pipelines, forges, pagers and trackers would
 * tell them.
 *
 * @param now - the first start; counted in whole hours, so that a load that was cut short ends with the same events
 */
export function* deliveryEvents(
  now: Date,
  seed: string,
): Generator<DeliveryEvent> {
  const hour = Math.floor(now.getTime() / HOUR) * HOUR;
  const today = Math.floor(hour / DAY) * DAY;
  const rollouts = drawRollouts(hour, today, seed);
  const harms = drawHarms(rollouts, hour, seed);
  const hotfixes = findHotfixes(rollouts, harms);
  const harmOf = new Map(harms.map(harm => [harm.rollout, harm]));
  const all = new Map<Rollout, Batch>();
  for (const [service, list] of rollouts) {
    const options = { service, seed, now: hour };
    const batches = drawCommits(list, hotfixes, options);
    for (const [rollout, batch] of batches) all.set(rollout, batch);
    yield* serviceEvents(batches, harmOf, hotfixes);
  }
  const incidents = drawIncidents(harms, hour, seed);
  yield* incidentEvents(incidents, all, { now: hour, seed });
  yield fleetScaledDown(today);
  yield* defectEvents(drawDefects(all, hour, seed));
}
