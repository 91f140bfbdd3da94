import { createRng, type Rng } from '../../numerics/rng';
import type { Series } from '../../series/series';
import type { WedgeCluster } from '../wedge';
import type { AcceptableSet } from './acceptable';
import { allocationsOf, listAllocations, type Allocation } from './allocations';
import { findEffect, switchesOf } from './contrasts';
import { drawHistory, historyNoise, type HistoryNoise } from './historyNoise';
import { readWedge } from './readWedge';
import { rerandomise } from './rerandomise';

/** A trial to simulate; clusters in order of id. */
export interface TrialPlan {
  history: readonly (WedgeCluster & { values: Series })[];
  waves: number;
  periodLength: number;
  prePeriods: number;
  transition: number;
  alpha: number;
  draws: number;
  allocations: number;
  blockLength: number;
  seed: number | string;
}

/** Draws an allocation and those it is compared with. */
function allocator(
  { sizes, list, count }: AcceptableSet,
  others: number,
): (rng: Rng) => Allocation[] {
  const all = list ?? (count <= others + 1 ? listAllocations(sizes) : null);
  if (all) return rng => rng.shuffle(all).slice(0, others + 1);
  const draw = allocationsOf(sizes);
  return rng => Array.from({ length: others + 1 }, () => draw(rng));
}

/** Interval of a trial without an effect; unbounded when it allows no test. */
function simulateTrial(
  plan: TrialPlan,
  noise: HistoryNoise,
  [assigned, ...others]: Allocation[],
  rng: Rng,
): readonly [number, number] {
  const { history, waves, periodLength, prePeriods, transition, alpha } = plan;
  // Once the last wave has switched nobody is left to compare with.
  const length = prePeriods + (waves - 1) * periodLength;
  const rows = drawHistory(rng, noise, length, plan.blockLength);
  const wedge = readWedge(
    history.map(({ id }, i) => ({ id, wave: assigned[i], values: rows[i] })),
    { firstSwitchIndex: prePeriods, periodLength, transition },
  );
  if ('ok' in wedge) return [-Infinity, Infinity];
  const switches = switchesOf(wedge, wedge.waves);
  const actual = findEffect(wedge, switches, switches);
  return actual
    ? rerandomise({ wedge, actual, others, alpha }).interval
    : [-Infinity, Infinity];
}

/**
 * How far above 0 an effect must be in each draw to be significant, ascending;
 * two per trial, one for each sign of its noise.
 */
export function detectionThresholds(
  plan: TrialPlan,
  acceptable: AcceptableSet,
): number[] {
  const rng = createRng(plan.seed).fork('steppedWedgePower');
  const noise = historyNoise(
    plan.history.map(cluster => cluster.values),
    plan.blockLength,
  );
  const allocate = allocator(acceptable, plan.allocations);
  const thresholds: number[] = [];
  for (let draw = 0; draw < plan.draws; draw++) {
    const [lower, upper] = simulateTrial(plan, noise, allocate(rng), rng);
    thresholds.push(-lower, upper);
  }
  return thresholds.sort((a, b) => a - b);
}
