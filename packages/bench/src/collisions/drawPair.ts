import type { Rng } from '@hone/inference';

/**
 * Two process trials that overlap in time and are judged by one metric. Days count from the start of the first one.
 */
export interface Pair {
  /** Services of both trials, by number; each pair has services of its own. */
  services: number;
  first: TrialPlan;
  /** Starts at the same time or later. */
  second: TrialPlan;
}

/** A trial of whole services. */
export interface TrialPlan {
  startDay: number;
  days: number;
  baselineDays: number;
  treated: number[];
  /** Empty where it is compared with its own past. */
  compared: number[];
}

const SERVICES = 8;

function pick(rng: Rng, from: readonly number[], count: number): number[] {
  const left = [...from];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(rng.int(left.length), 1)[0],
  );
}

function drawTrial(
  rng: Rng,
  options: { startDay: number; treated: number[]; compares: boolean },
): TrialPlan {
  const { startDay, treated, compares } = options;
  const days = 7 * (3 + rng.int(8));
  const others = Array.from({ length: SERVICES }, (_, i) => i).filter(
    service => !treated.includes(service),
  );
  return {
    startDay,
    days,
    baselineDays: days * (1 + rng.int(4)),
    treated,
    compared: compares ? pick(rng, others, 2 + rng.int(4)) : [],
  };
}

/**
 * Draws a pair: mostly on one service at least, sometimes one changes what the other compares with; the second starts
 * between at once and just before the end of the first.
 */
export function drawPair(rng: Rng): Pair {
  const all = Array.from({ length: SERVICES }, (_, i) => i);
  const first = drawTrial(rng, {
    startDay: 0,
    treated: pick(rng, all, 1 + rng.int(2)),
    compares: rng.next() < 0.6,
  });
  const touched = [...first.treated, ...first.compared];
  const shared = pick(rng, touched, 1);
  const more = pick(
    rng,
    all.filter(service => !shared.includes(service)),
    rng.int(2),
  );
  const second = drawTrial(rng, {
    startDay: rng.int(first.days),
    treated: [...shared, ...more],
    compares: rng.next() < 0.6,
  });
  return { services: SERVICES, first, second };
}
