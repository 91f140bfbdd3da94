import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { createRng, type Rng } from '@hone/inference';
import { generateEvents } from './generateEvents';
import { LOG_SPAN, RECENT_SPAN } from './logTime';
import type { Organisation } from './organisation';
import { pickRank } from './pickRank';
import { ServiceHistory } from './ServiceHistory';
import { take } from './streams';

/** What happens after the roll-ups have been computed. */
const RECENT_EVENTS = 1_000;
const RECENT_SERVICES = 100;

/**
 * The log of 52 weeks, the same at every call.
 */
export function yearLog(options: {
  organisation: Organisation;
  deployments: number;
  seed: number;
  history?: ServiceHistory;
}): Generator<DeliveryEvent> {
  const { organisation, deployments, seed } = options;
  const { length } = organisation.services;
  return generateEvents({
    organisation,
    deployments,
    span: LOG_SPAN,
    history: options.history ?? new ServiceHistory(length),
    pickRank: rng => pickRank(rng, length),
    rng: createRng(`delivery log/${seed}`),
  });
}

/** Services of all ranks in turn. */
function inTurn(services: number, count: number): (rng: Rng) => number {
  let next = 0;
  return () => {
    const rank = Math.floor((next * services) / count);
    next = (next + 1) % count;
    return rank;
  };
}

/**
 * The last hours: 1,000 events of 100 services, busy ones and quiet ones.
 *
 * @param options.history - as the log of the year left it
 */
export function recentLog(options: {
  organisation: Organisation;
  seed: number;
  history: ServiceHistory;
}): Generator<DeliveryEvent> {
  const { organisation, seed, history } = options;
  const { length } = organisation.services;
  const events = generateEvents({
    organisation,
    // Each brings about two events or more.
    deployments: RECENT_EVENTS / 2,
    span: RECENT_SPAN,
    history,
    pickRank: inTurn(length, Math.min(length, RECENT_SERVICES)),
    rng: createRng(`recent log/${seed}`),
  });
  return take(events, RECENT_EVENTS);
}
