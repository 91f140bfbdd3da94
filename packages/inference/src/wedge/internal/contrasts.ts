import type { WedgeContrast } from '../wedge';
import type { PreparedWedge } from './readWedge';

/** Time of the switch in every cluster, counted from the first switch. */
export function switchesOf(
  wedge: PreparedWedge,
  waves: ArrayLike<number>,
): Int32Array {
  const never = wedge.times;
  return Int32Array.from({ length: wedge.clusters }, (_, i) =>
    i < waves.length
      ? Math.min(never, waves[i] * wedge.schedule.periodLength)
      : never,
  );
}

/** The side a cluster counts on so many times after its switch. */
export function sideOf(
  since: number,
  transition: number,
): 'waiting' | 'transition' | 'switched' {
  if (since < 0) return 'waiting';
  return since < transition ? 'transition' : 'switched';
}

/** Sums of both sides at one time, of the values and of the actual treatment. */
interface Sides {
  switched: number;
  waiting: number;
  difference: number;
  /** The same difference of the share that had really switched. */
  treatedDifference: number;
}

function compareAt(
  wedge: PreparedWedge,
  t: number,
  switches: Int32Array,
  actual: Int32Array,
): Sides {
  const { cells, clusters } = wedge;
  const { transition } = wedge.schedule;
  let [switched, waiting] = [0, 0];
  let [sum, waitingSum] = [0, 0];
  let [treated, waitingTreated] = [0, 0];
  for (let i = 0; i < clusters; i++) {
    const value = cells[t * clusters + i];
    if (Number.isNaN(value)) continue;
    const side = sideOf(t - switches[i], transition);
    const really = t >= actual[i] ? 1 : 0;
    if (side === 'waiting') {
      waiting += 1;
      waitingSum += value;
      waitingTreated += really;
    } else if (side === 'switched') {
      switched += 1;
      sum += value;
      treated += really;
    }
  }
  return {
    switched,
    waiting,
    difference: sum / switched - waitingSum / waiting,
    treatedDifference: treated / switched - waitingTreated / waiting,
  };
}

/** Variance of a difference of means is proportional to 1/weight. */
function weightOf({ switched, waiting }: Sides): number {
  return switched > 0 && waiting > 0
    ? (switched * waiting) / (switched + waiting)
    : 0;
}

/** What one allocation finds in the data. */
export interface Found {
  /** Weighted mean of the contrasts. */
  estimate: number;
  /** The same of the actual treatment: 1 for the actual allocation. */
  treatment: number;
}

/**
 * The estimate as it would be under other switches; null when switched and
 * waiting clusters meet at no time.
 */
export function findEffect(
  wedge: PreparedWedge,
  switches: Int32Array,
  actual: Int32Array,
): Found | null {
  let total = 0;
  let estimate = 0;
  let treatment = 0;
  for (let t = 0; t < wedge.times; t++) {
    const sides = compareAt(wedge, t, switches, actual);
    const weight = weightOf(sides);
    if (weight === 0) continue;
    total += weight;
    estimate += weight * sides.difference;
    treatment += weight * sides.treatedDifference;
  }
  return total > 0
    ? { estimate: estimate / total, treatment: treatment / total }
    : null;
}

/** The contrasts of the actual allocation. */
export function contrastsOf(
  wedge: PreparedWedge,
  actual: Int32Array,
): WedgeContrast[] {
  const found: WedgeContrast[] = [];
  let total = 0;
  for (let t = 0; t < wedge.times; t++) {
    const sides = compareAt(wedge, t, actual, actual);
    const weight = weightOf(sides);
    if (weight === 0) continue;
    total += weight;
    found.push({
      index: wedge.schedule.firstSwitchIndex + t,
      switched: sides.switched,
      waiting: sides.waiting,
      difference: sides.difference,
      weight,
    });
  }
  return found.map(c => ({ ...c, weight: c.weight / total }));
}
