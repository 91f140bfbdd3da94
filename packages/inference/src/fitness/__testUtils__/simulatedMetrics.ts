import { createRng } from '../../numerics/rng';

/** Hourly values from a Monday on. */
export const HOURLY = { start: Date.UTC(2026, 0, 5), stepSeconds: 3600 };

type Metric = (seed: string | number, days: number) => number[];

function hourly(
  seed: string | number,
  days: number,
  next: (normal: () => number, hour: number) => number,
): number[] {
  const rng = createRng(seed);
  const normal = () => rng.normal();
  return Array.from({ length: days * 24 }, (_, hour) => next(normal, hour));
}

/** Noise of standard deviation 1 that remembers a share of the hour before. */
function remembering(memory: number) {
  let state: number | null = null;
  return (normal: () => number) => {
    const fresh: number = normal();
    state =
      state === null
        ? fresh
        : memory * state + Math.sqrt(1 - memory * memory) * fresh;
    return state;
  };
}

/** No memory at all, a tenth of the level. */
export const white: Metric = (seed, days) =>
  hourly(seed, days, normal => 100 + 10 * normal());

/** Half of each hour's deviation is left in the next. */
export const remembered: Metric = (seed, days) => {
  const noise = remembering(0.5);
  return hourly(seed, days, normal => 100 + 10 * noise(normal));
};

/** Days, nights and weekends. */
export const seasonal: Metric = (seed, days) => {
  const noise = remembering(0.5);
  return hourly(seed, days, (normal, hour) => {
    const weekend = Math.floor(hour / 24) % 7 >= 5 ? -15 : 0;
    const daily = 20 * Math.sin((2 * Math.PI * hour) / 24);
    return 100 + 5 * noise(normal) + daily + weekend;
  });
};

/** A level that goes where it likes, seen through noise. */
export const walk: Metric = (seed, days) => {
  let level = 100;
  return hourly(seed, days, normal => {
    level += 0.3 * normal();
    return level + 5 * normal();
  });
};

/** Ups and downs of four weeks that no trial of three days knows, seen through noise. */
export const cycle: Metric = (seed, days) =>
  hourly(
    seed,
    days,
    (normal, hour) =>
      100 + 15 * Math.sin((2 * Math.PI * hour) / (28 * 24)) + 3 * normal(),
  );
