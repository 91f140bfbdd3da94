import { createRng, type Rng } from '@hone/inference';

/** A simulated series of a service with what is true about it. */
export interface NoiseCase {
  kind: NoiseKind;
  /** Epoch milliseconds of the first value, a Monday. */
  start: number;
  stepSeconds: number;
  values: (number | null)[];
  /** Index of the first value at a new level; null when nothing changed. */
  changeAt: number | null;
}

export const NOISE_KINDS = [
  'seasonal',
  'bursty',
  'drifting',
  'deployments',
  'missing',
] as const;

/** What makes a series hard to judge. */
export type NoiseKind = (typeof NOISE_KINDS)[number];

const STEP_SECONDS = 300;
const PER_HOUR = 3600 / STEP_SECONDS;
const PER_DAY = 24 * PER_HOUR;
const PER_WEEK = 7 * PER_DAY;
/** Weeks before anything is judged, and weeks that are. */
export const LEARNING_POINTS = 4 * PER_WEEK;
const POINTS = 8 * PER_WEEK;
const START = Date.UTC(2026, 0, 5);
const LEVEL = 120;
const SIGMA = 6;

/** Autocorrelated noise with standard deviation 1. */
function* autocorrelated(r: number, draw: () => number) {
  let value = draw();
  for (;;) {
    yield value;
    value = r * value + Math.sqrt(1 - r * r) * draw();
  }
}

/** Student's t with 4 degrees of freedom, scaled to standard deviation 1. */
function heavyTailed(rng: Rng): number {
  return rng.normal() / Math.sqrt(rng.gamma(2, 2)) / Math.SQRT2;
}

function season(i: number, daily: number, weekend: number): number {
  const day = (i % PER_DAY) / PER_DAY;
  const shape =
    Math.sin(2 * Math.PI * (day - 0.3)) + 0.4 * Math.sin(4 * Math.PI * day);
  const isWeekend = Math.floor(i / PER_DAY) % 7 >= 5;
  return daily * shape - (isWeekend ? weekend : 0);
}

/** Adds a few values of some length at random places, so many a day. */
function addSpikes(
  values: number[],
  rng: Rng,
  spikes: { perDay: number; longest: number; size(): number },
): void {
  for (let i = 0; i < values.length; i++) {
    if (rng.uniform() >= spikes.perDay / PER_DAY) continue;
    const length = 1 + rng.int(spikes.longest);
    const size = spikes.size();
    for (let j = i; j < Math.min(values.length, i + length); j++) {
      values[j] += size;
    }
  }
}

function baseOf(kind: NoiseKind, rng: Rng): number[] {
  const strong = kind === 'seasonal' || kind === 'missing';
  const daily = SIGMA * (strong ? 4 + 3 * rng.uniform() : 1);
  const weekend = SIGMA * (strong ? 3 + 3 * rng.uniform() : 1);
  const draw = kind === 'bursty' ? () => heavyTailed(rng) : () => rng.normal();
  const noise = autocorrelated(0.2 + 0.5 * rng.uniform(), draw);
  return Array.from(
    { length: POINTS },
    (_, i) =>
      LEVEL +
      season(i, daily, weekend) +
      SIGMA * (noise.next().value as number),
  );
}

/** A level that wanders by about two standard deviations a month. */
function addDrift(values: number[], rng: Rng): void {
  const step = (2 * SIGMA) / Math.sqrt(30 * PER_DAY);
  let level = 0;
  for (let i = 0; i < values.length; i++) {
    level += step * rng.normal();
    values[i] += level;
  }
}

function withGaps(values: number[], rng: Rng): (number | null)[] {
  const known: (number | null)[] = values.map(value =>
    rng.uniform() < 0.15 ? null : value,
  );
  for (let outage = 0; outage < 6; outage++) {
    const from = rng.int(POINTS - 8 * PER_HOUR);
    known.fill(null, from, from + (2 + rng.int(6)) * PER_HOUR);
  }
  return known;
}

function addPeculiarities(kind: NoiseKind, values: number[], rng: Rng): void {
  if (kind === 'bursty') {
    addSpikes(values, rng, {
      perDay: 5,
      longest: 4,
      size: () => SIGMA * (4 + 6 * rng.uniform()),
    });
  }
  if (kind === 'deployments') {
    // Restarts: caches are cold for a quarter of an hour.
    addSpikes(values, rng, {
      perDay: 3,
      longest: 3,
      size: () => SIGMA * (2 + 4 * rng.uniform()),
    });
  }
  if (kind === 'drifting') addDrift(values, rng);
}

/**
 * One series of eight weeks, every five minutes. With a change, its level moves by 1.5 to 3.5 standard deviations of the
 * noise, up or down, somewhere in the sixth or seventh week, and stays.
 */
export function simulateNoise(
  kind: NoiseKind,
  seed: string,
  changes: boolean,
): NoiseCase {
  const rng = createRng(`noise ${kind} ${seed}`);
  const values = baseOf(kind, rng);
  addPeculiarities(kind, values, rng);
  const known: (number | null)[] =
    kind === 'missing' ? withGaps(values, rng) : values;
  const changeAt = changes ? 5 * PER_WEEK + rng.int(2 * PER_WEEK) : null;
  if (changeAt !== null) {
    const size = SIGMA * (1.5 + 2 * rng.uniform()) * (rng.int(2) ? 1 : -1);
    for (let i = changeAt; i < POINTS; i++) {
      const value = known[i];
      if (value !== null) known[i] = value + size;
    }
  }
  return {
    kind,
    start: START,
    stepSeconds: STEP_SECONDS,
    values: known,
    changeAt,
  };
}
