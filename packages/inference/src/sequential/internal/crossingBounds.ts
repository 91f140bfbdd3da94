import { normal } from '../../numerics/distributions';
import { bisect } from './bisect';

// The density of the B-value Z√t of trials that went on is kept for b ≥ 0
// only: it is symmetric. Beyond nine standard deviations it is below 1e-18.
const FEWEST_INTERVALS = 300;
const REACH = 9;
const LARGEST_Z = 40;
/** Simpson's rule needs several nodes per standard deviation of a kernel. */
const NODES_PER_DEVIATION = 8;

/** Sub-density of B at a look on nodes 0, step, 2·step, … */
interface Density {
  t: number;
  step: number;
  /** Simpson weight times density. */
  mass: Float64Array;
}

function simpsonWeight(i: number, last: number): number {
  if (i === 0 || i === last) return 1 / 3;
  return i % 2 === 1 ? 4 / 3 : 2 / 3;
}

/** Lays out a density at t, fine enough for an increment of sd `next`. */
function layOut(
  t: number,
  bound: number,
  next: number,
  density: (b: number) => number,
): Density {
  const end = Math.min(bound, REACH) * Math.sqrt(t);
  const wanted = Math.ceil((NODES_PER_DEVIATION * end) / next);
  const last = Math.max(FEWEST_INTERVALS, wanted + (wanted % 2));
  const step = end / last;
  const mass = Float64Array.from(
    { length: last + 1 },
    (_, i) => density(i * step) * step * simpsonWeight(i, last),
  );
  return { t, step, mass };
}

/** Sums over the nodes of both signs, a kernel within its reach only. */
function integrate(
  { mass, step }: Density,
  centre: number,
  reach: number,
  kernel: (distance: number) => number,
): number {
  let sum = 0;
  for (const sign of [1, -1]) {
    const first = Math.max(0, Math.ceil((sign * centre - reach) / step));
    const last = Math.min(
      mass.length - 1,
      Math.floor((sign * centre + reach) / step),
    );
    for (let i = first; i <= last; i++) {
      sum += mass[i] * kernel(centre - sign * i * step);
    }
  }
  return sum;
}

function gauss(sd: number): (distance: number) => number {
  const scale = 1 / (sd * Math.sqrt(2 * Math.PI));
  return d => scale * Math.exp(-((d / sd) ** 2) / 2);
}

/**
 * |z| at every look that a Brownian motion exceeds there, upwards and for the
 * first time, with the given probability.
 */
export function crossingBounds(
  times: readonly number[],
  perSide: readonly number[],
): number[] {
  let before: Density | null = null;
  return times.map((t, look) => {
    const previous: Density | null = before;
    const sd = Math.sqrt(t - (previous?.t ?? 0));
    const tail = (z: number) =>
      previous
        ? integrate(previous, z * Math.sqrt(t), Infinity, d =>
            normal.sf(d / sd),
          )
        : normal.sf(z);
    const bound =
      perSide[look] > 0
        ? bisect(0, LARGEST_Z, z => tail(z) <= perSide[look])
        : Infinity;
    if (look + 1 < times.length) {
      const kernel = gauss(sd);
      before = layOut(t, bound, Math.sqrt(times[look + 1] - t), b =>
        previous ? integrate(previous, b, REACH * sd, kernel) : kernel(b),
      );
    }
    return bound === LARGEST_Z ? Infinity : bound;
  });
}
