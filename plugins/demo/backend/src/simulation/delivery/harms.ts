import { createRng, type Rng } from '@hone/inference';
import { between, logNormal, pickSome } from './draws';
import { PROFILES } from './profiles';
import { ERAS, ERA_NAMES, isCalm, POOL_CANARY, type EraName } from './story';
import type { Harm, Rollout } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A harm is over before the next version comes, so that its end can be told. */
const ROOM = 4 * HOUR;
/** Medians in minutes: most harm is rolled back before anybody is called; what needs a call takes longer. */
const ROLLBACK_MINUTES = 55;
const INCIDENT_MINUTES = 112;
const SPREAD = 0.8;
/** The rest is ended by a switch, without another version. */
const ROLLED_BACK_SHARE = 0.6;

/** Services whose failures call somebody most often: retries of payments, the schema of orders. */
const CALLS = new Map([
  ['payments-gateway', 3],
  ['orders-api', 1.5],
]);

interface Place {
  rollout: Rollout;
  /** How long this version was the last. */
  room: number;
  isLast: boolean;
  /** Whether nobody may be called for it. */
  isCalm: boolean;
}

const FRAGILITY = new Map(PROFILES.map(p => [p.service, p.fragility]));

function placesOf(rollouts: readonly Rollout[], now: number): Place[] {
  return rollouts.map((rollout, i) => ({
    rollout,
    room: (rollouts[i + 1]?.at ?? now) - rollout.at,
    isLast: i === rollouts.length - 1,
    isCalm: isCalm(rollout.service, rollout.at, now),
  }));
}

function toHarm(rng: Rng, place: Place, incident: boolean): Harm {
  const { rollout, room } = place;
  const median = incident ? INCIDENT_MINUTES : ROLLBACK_MINUTES;
  const lasts = Math.min(
    logNormal(rng, median, SPREAD) * MINUTE,
    between(rng, 0.6, 0.9) * room,
  );
  const complete = rollout.outcome === 'complete';
  return {
    rollout,
    endedAt: Math.round((rollout.at + lasts) / 1000) * 1000,
    rolledBack: complete && (!incident || rng.uniform() < ROLLED_BACK_SHARE),
    incident,
  };
}

function isPoolCanary({ rollout }: Place): boolean {
  const { service, traffic } = POOL_CANARY;
  return rollout.service === service && rollout.traffic === traffic;
}

/** Of the roll-outs whose outcome is known, those that hurt. */
function settled(rng: Rng, era: EraName, places: readonly Place[]): Harm[] {
  const { failed, incidents } = ERAS[era];
  const escaped = places.filter(p => p.rollout.outcome === 'escaped');
  const roomy = places.filter(
    p => p.rollout.outcome === 'complete' && p.room >= ROOM,
  );
  const hurt = pickSome(
    rng,
    roomy,
    failed,
    p => FRAGILITY.get(p.rollout.service)!,
  );
  const always = escaped.filter(isPoolCanary);
  const called = new Set([
    ...always,
    ...pickSome(
      rng,
      hurt.filter(place => !place.isCalm),
      incidents - always.length,
      p => CALLS.get(p.rollout.service) ?? 1,
    ),
  ]);
  return [...escaped, ...hurt].map(place =>
    toHarm(rng, place, called.has(place)),
  );
}

/** Harm that is not over: of versions that are the last of their services, the young ones rather than the old. */
function open(rng: Rng, places: readonly Place[]): Harm[] {
  const last = places.filter(
    p =>
      p.isLast &&
      !p.isCalm &&
      p.rollout.outcome === 'complete' &&
      p.room >= 2 * HOUR,
  );
  return pickSome(rng, last, ERAS.fresh.failed, p => 1 / p.room).map(
    ({ rollout }) => ({
      rollout,
      endedAt: null,
      rolledBack: false,
      incident: true,
    }),
  );
}

/**
 * What went wrong in the year, in the counts of the story.
 */
export function drawHarms(
  rollouts: ReadonlyMap<string, readonly Rollout[]>,
  now: number,
  seed: string,
): Harm[] {
  const rng = createRng(`${seed}/delivery/harms`);
  const places = [...rollouts.values()].flatMap(list => placesOf(list, now));
  return ERA_NAMES.flatMap(era => {
    const own = places.filter(place => place.rollout.era === era);
    return era === 'fresh' ? open(rng, own) : settled(rng, era, own);
  });
}
