import { createRng, type Rng } from '@hone/inference';
import { between, logNormal, pickOne } from './draws';
import { PROFILES } from './profiles';
import { ERAS, ERA_NAMES, isCalm, type Era } from './story';
import type { Harm, SimulatedIncident } from './types';

const MINUTE = 60_000;
/** Minutes until harm without a version behind it is over: half are failures of others that one has to wait for. */
const OTHER_MINUTES = { median: 140, spread: 0.7 };

const wholeSeconds = (at: number) => Math.round(at / 1000) * 1000;

/** Users feel it first, then an alert does, then somebody writes it down. */
function noticed(rng: Rng, impactAt: number) {
  const detectedAt = wholeSeconds(impactAt + between(rng, 1, 9) * MINUTE);
  const createdAt = wholeSeconds(detectedAt + between(rng, 1, 6) * MINUTE);
  return { impactAt, detectedAt, createdAt };
}

function causedBy(rng: Rng, { rollout, endedAt }: Harm): SimulatedIncident {
  // A stopped canary hurt before it was stopped; everything else begins when the version is everywhere.
  const delay =
    rollout.outcome === 'escaped' ? -between(rng, 5, 9) : between(rng, 2, 10);
  const impactAt = wholeSeconds(rollout.at + delay * MINUTE);
  const times = noticed(rng, impactAt);
  return {
    service: rollout.service,
    ...times,
    mitigatedAt:
      endedAt === null ? null : Math.max(endedAt, times.createdAt + MINUTE),
    cause: rollout,
  };
}

function unrelated(rng: Rng, era: Era, now: number): SimulatedIncident {
  const age = between(rng, era.youngest, era.oldest);
  const impactAt = wholeSeconds(now - age);
  const { service } = pickOne(rng, PROFILES, p =>
    isCalm(p.service, impactAt, now) ? 0 : p.fragility,
  );
  const lasts = logNormal(rng, OTHER_MINUTES.median, OTHER_MINUTES.spread);
  return {
    service,
    ...noticed(rng, impactAt),
    mitigatedAt: wholeSeconds(impactAt + Math.max(16, lasts) * MINUTE),
    cause: null,
  };
}

/**
 * The incidents of the year in the order of time: harm that somebody was called for, and what no roll-out caused.
 */
export function drawIncidents(
  harms: readonly Harm[],
  now: number,
  seed: string,
): SimulatedIncident[] {
  const rng = createRng(`${seed}/delivery/incidents`);
  const caused = harms
    .filter(harm => harm.incident)
    .map(harm => causedBy(rng, harm));
  const others = ERA_NAMES.flatMap(name =>
    Array.from({ length: ERAS[name].otherIncidents }, () =>
      unrelated(rng, ERAS[name], now),
    ),
  );
  return [...caused, ...others].sort((a, b) => a.createdAt - b.createdAt);
}
