import { createRng } from '@hone/inference';
import { PROFILES } from './profiles';
import type { Batch } from './commits';
import type { Rollout } from './types';

const DAY = 86_400_000;
/** Defects that users found per change, before a service's own fragility. */
const PER_CHANGE = 0.025;
/** Days until one is found, exponential. */
const DAYS_TO_FIND = 6;
const REPORTED_TWICE = 0.05;

/** A defect that was found in production. */
export interface SimulatedDefect {
  service: string;
  foundAt: number;
  /** Whether somebody reported it once more. */
  twice: boolean;
}

/** How fragile the services are on average, weighted by what they ship. */
const AVERAGE =
  PROFILES.reduce((sum, p) => sum + p.fragility * p.pace, 0) /
  PROFILES.reduce((sum, p) => sum + p.pace, 0);

/**
 * Defects that escaped into production, in the order in which they were found.
 */
export function drawDefects(
  batches: ReadonlyMap<Rollout, Batch>,
  now: number,
  seed: string,
): SimulatedDefect[] {
  const rng = createRng(`${seed}/delivery/defects`);
  const fragility = new Map(PROFILES.map(p => [p.service, p.fragility]));
  const defects: SimulatedDefect[] = [];
  for (const [{ service, at }, { commits }] of batches) {
    const chance = (PER_CHANGE * fragility.get(service)!) / AVERAGE;
    for (const { bot } of commits) {
      if (bot || rng.uniform() >= chance) continue;
      const days = -Math.log(1 - rng.uniform()) * DAYS_TO_FIND;
      const foundAt = Math.round((at + days * DAY) / 1000) * 1000;
      const twice = rng.uniform() < REPORTED_TWICE;
      if (foundAt < now) defects.push({ service, foundAt, twice });
    }
  }
  return defects.sort((a, b) => a.foundAt - b.foundAt);
}
