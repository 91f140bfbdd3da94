import { createRng } from '../../numerics/rng';
import type { Outcome } from '../../outcome';
import { planSteppedWedge } from '../planSteppedWedge';
import type { SteppedWedgeDesign, WedgeSeries } from '../wedge';

export function must<T>(outcome: Outcome<T>) {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome;
}

export interface World {
  clusters: number;
  times: number;
  /** Lag-1 autocorrelation of every cluster's own noise, of variance 1. */
  rho?: number;
  /** Standard deviation of shocks that hit all clusters. */
  shocks?: number;
  /** Standard deviation of the slopes of the clusters' own trends. */
  trends?: number;
  /** Noise of every third cluster. */
  loud?: number;
}

/** Levels, shared shocks and growth, own trends, AR(1) noise. */
export function drawClusters(seed: string, world: World) {
  const { rho = 0.3, shocks = 1, trends = 0, loud = 1 } = world;
  const rng = createRng(seed);
  const shared = Array.from(
    { length: world.times },
    (_, t) => shocks * rng.normal() + Math.sin(t / 3) + 0.05 * t,
  );
  return Array.from({ length: world.clusters }, (_, i) => {
    const level = 5 * rng.normal();
    const slope = trends * rng.normal();
    const sd = i % 3 === 0 ? loud : 1;
    let noise = rng.normal();
    const values = shared.map((shock, t) => {
      noise = rho * noise + Math.sqrt(1 - rho * rho) * rng.normal();
      return level + shock + slope * t + sd * noise;
    });
    return { id: `service-${String(i).padStart(2, '0')}`, values };
  });
}

export interface Timing {
  firstSwitchIndex: number;
  periodLength: number;
}

/** Waves from a plan, and an effect in every cell after the switch. */
export function runTrial(
  clusters: readonly { id: string; values: readonly (number | null)[] }[],
  design: SteppedWedgeDesign,
  { firstSwitchIndex, periodLength }: Timing,
  effect: number | ((since: number, index: number) => number) = 0,
): WedgeSeries[] {
  const { assignment } = must(planSteppedWedge(design));
  const waves = new Map(assignment.map(({ id, wave }) => [id, wave]));
  return clusters.map(({ id, values }) => {
    const wave = waves.get(id)!;
    const start = firstSwitchIndex + wave * periodLength;
    return {
      id,
      wave,
      values: values.map((value, t) => {
        if (value === null || t < start) return value;
        const add = typeof effect === 'number' ? effect : effect(t - start, t);
        return value + add;
      }),
    };
  });
}
