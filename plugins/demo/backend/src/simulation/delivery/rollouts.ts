import { createRng, type Rng } from '@hone/inference';
import { effectOn } from '../effects';
import { between, pickOne } from './draws';
import { PROFILES, type DeliveryProfile } from './profiles';
import { ERAS, ERA_NAMES, POOL_CANARY, type EraName } from './story';
import type { Rollout } from './types';
import { eagerness } from './workingTime';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A pipeline runs one roll-out of a service after the other. */
const SHORTEST_GAP = 20 * MINUTE;
/** Largest effect on the number of deployments that is injected. */
const LARGEST_EFFECT = 1.15;

type Draft = Omit<Rollout, 'id'>;

/** An instant at which the service ships, and the service: both together, as effects change who ships when. */
function drawPlace(
  rng: Rng,
  profiles: readonly DeliveryProfile[],
  window: { from: number; to: number },
  now: number,
): { service: string; at: number } {
  for (;;) {
    const { service, opensAt } = pickOne(rng, profiles, p => p.pace);
    const at = Math.floor(between(rng, window.from, window.to) / 1000) * 1000;
    const effect = effectOn('deployments', service, (now - at) / DAY);
    const chance = (eagerness(at, opensAt) * effect) / LARGEST_EFFECT;
    if (rng.uniform() < chance) return { service, at };
  }
}

function drawExposure(
  rng: Rng,
  outcome: Rollout['outcome'],
): Pick<Rollout, 'traffic' | 'sloBurned'> {
  if (outcome === 'complete') return { traffic: 100, sloBurned: false };
  if (outcome === 'caught') return { traffic: 10, sloBurned: false };
  const far = rng.uniform() < 0.7;
  return { traffic: far ? 50 : 10, sloBurned: !far || rng.uniform() < 0.5 };
}

function poolCanary(today: number): Draft {
  const { service, daysAgo, hour, minutes, traffic } = POOL_CANARY;
  const at = today - daysAgo * DAY + (hour * 60 + minutes) * MINUTE;
  return {
    service,
    era: 'quarter',
    at,
    outcome: 'escaped',
    traffic,
    sloBurned: true,
  };
}

/** How many of each outcome are still to be drawn; the canary of EXP-005 is one of its quarter. */
function quotas(name: EraName): [Rollout['outcome'], number][] {
  const { deployments, caught, escaped } = ERAS[name];
  return [
    ['complete', deployments],
    ['caught', caught],
    ['escaped', name === 'quarter' ? escaped - 1 : escaped],
  ];
}

/**
 * All roll-outs of the year, per service in the order of time.
 *
 * @param now - the instant that ages are counted from
 * @param today - epoch milliseconds of the start of its day
 */
export function drawRollouts(
  now: number,
  today: number,
  seed: string,
): Map<string, Rollout[]> {
  const rng = createRng(`${seed}/delivery/rollouts`);
  const canaries = PROFILES.filter(profile => profile.canary);
  const drafts = new Map<string, Draft[]>(PROFILES.map(p => [p.service, []]));
  const special = poolCanary(today);
  drafts.get(special.service)!.push(special);
  for (const era of ERA_NAMES) {
    const { oldest, youngest } = ERAS[era];
    const window = { from: now - oldest, to: now - youngest };
    for (const [outcome, count] of quotas(era)) {
      const profiles = outcome === 'complete' ? PROFILES : canaries;
      for (let drawn = 0; drawn < count; ) {
        const { service, at } = drawPlace(rng, profiles, window, now);
        const known = drafts.get(service)!;
        if (known.every(other => Math.abs(other.at - at) >= SHORTEST_GAP)) {
          const exposure = drawExposure(rng, outcome);
          known.push({ service, era, at, outcome, ...exposure });
          drawn += 1;
        }
      }
    }
  }
  return new Map(
    [...drafts].map(([service, list]) => [
      service,
      list
        .sort((a, b) => a.at - b.at)
        .map((draft, i) => ({ id: `${service}/${i + 1}`, ...draft })),
    ]),
  );
}
