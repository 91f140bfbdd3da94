import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Rng } from '@hone/inference';
import { failureEvents } from './failureEvents';
import { instant, NOW } from './logTime';
import type { Organisation } from './organisation';
import { createRollOut, digestOf, shaOf, type RollOut } from './rollOut';
import type { ServiceHistory } from './ServiceHistory';

/** Of all roll-outs. */
const ANNOUNCED = 0.1;
const STOPPED = 0.01;
const FAILED = 0.07;
const UNPLANNED = 0.04;
const DEFECTS = 0.02;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function changeEvent({ service, number, committedAt }: RollOut): DeliveryEvent {
  const sha = shaOf(service, number);
  return {
    kind: 'change',
    id: sha,
    version: instant(committedAt),
    at: instant(committedAt),
    repository: service.repository,
    sha,
    parents: number > 1 ? [shaOf(service, number - 1)] : [],
    lines: 1 + ((number * 37) % 400),
  };
}

function deploymentEvent(
  rollOut: RollOut,
  status: 'running' | 'succeeded' | 'failed',
  unplanned: boolean,
): DeliveryEvent {
  const { id, service, number, at } = rollOut;
  const running = status === 'running';
  return {
    kind: 'deployment',
    id,
    version: instant(running ? at - 5 * MINUTE_MS : at),
    service: service.name,
    repository: service.repository,
    environment: 'production',
    status,
    sha: shaOf(service, number),
    digest: digestOf(service, number),
    ...(running ? {} : { at: instant(at) }),
    ...(unplanned ? { unplanned } : {}),
  };
}

/** A roll-out that was stopped when it had 5 % of the traffic. */
function* stoppedEvents(rollOut: RollOut): Generator<DeliveryEvent> {
  const { id, service, at } = rollOut;
  const about = { deployment: id, service: service.name };
  const stepped = instant(at - 2 * MINUTE_MS);
  yield deploymentEvent(rollOut, 'running', false);
  yield {
    kind: 'deployment-step',
    id: `${id}-step`,
    version: stepped,
    at: stepped,
    ...about,
    target: 'eu-west',
    traffic: 5,
  };
  yield {
    kind: 'deployment-abort',
    id: `${id}-abort`,
    version: instant(at),
    at: instant(at),
    ...about,
    sloBurned: false,
  };
}

function* rollOutEvents(rng: Rng, rollOut: RollOut): Generator<DeliveryEvent> {
  yield changeEvent(rollOut);
  if (rng.uniform() < STOPPED) {
    yield* stoppedEvents(rollOut);
    return;
  }
  const unplanned = rng.uniform() < UNPLANNED;
  if (rng.uniform() < ANNOUNCED) {
    yield deploymentEvent(rollOut, 'running', unplanned);
  }
  yield deploymentEvent(rollOut, 'succeeded', unplanned);
  if (rng.uniform() < FAILED) yield* failureEvents(rng, rollOut);
  const foundAt = rollOut.at + Math.round(rng.uniform() * 14 * DAY_MS);
  if (rng.uniform() < DEFECTS && foundAt <= NOW) {
    yield {
      kind: 'defect',
      id: `${rollOut.id}-defect`,
      version: instant(foundAt),
      service: rollOut.service.name,
      foundAt: instant(foundAt),
    };
  }
}

/**
 * The log of an organisation, roll-out by roll-out in the order of time: each brings about one change, 7 % fail. What it
 * remembers is the state of the services, however long it gets.
 *
 * @param options.history - carries on from it and takes it further
 */
export function* generateEvents(options: {
  organisation: Organisation;
  deployments: number;
  span: { from: number; to: number };
  history: ServiceHistory;
  /** Draws the rank of the service that is deployed next. */
  pickRank: (rng: Rng) => number;
  rng: Rng;
}): Generator<DeliveryEvent> {
  const { organisation, deployments, span, history, rng } = options;
  const gap = (span.to - span.from) / deployments;
  for (let i = 0; i < deployments; i += 1) {
    const at = Math.floor(span.from + (i + rng.uniform()) * gap);
    const rank = options.pickRank(rng);
    const service = organisation.services[rank];
    const rollOut = createRollOut(rng, service, { rank, at, history });
    yield* rollOutEvents(rng, rollOut);
  }
}
