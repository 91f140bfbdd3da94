import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { Neighbours, TrialDesign } from './types';

/** Since when a service feels a trial: as one that is treated, or next to one. */
function feltSince(
  trial: TrialDesign,
  service: string,
  neighbours: Neighbours,
): number | undefined {
  const own = trial.switchAt.get(service);
  if (own !== undefined) return own;
  const reached = [...(neighbours.get(service) ?? [])].flatMap(
    other => trial.switchAt.get(other) ?? [],
  );
  return reached.length > 0 ? Math.min(...reached) : undefined;
}

/**
 * The share of each step in which a service feels the change of a trial. After its end a trial counts as over: what
 * becomes of its change is then known.
 *
 * @param starts - instants that the steps begin with
 */
export function exposure(
  trial: TrialDesign,
  service: string,
  grid: { starts: readonly number[]; stepMs: number },
  neighbours: Neighbours,
): number[] {
  const since = feltSince(trial, service, neighbours);
  if (since === undefined) return grid.starts.map(() => 0);
  return grid.starts.map(start => {
    const from = Math.max(start, since);
    const to = Math.min(start + grid.stepMs, trial.to);
    return Math.max(0, to - from) / grid.stepMs;
  });
}

/**
 * Whether two trials compare the same units: arms that run side by side on one service and are picked alike.
 */
export function sharesUnits(one: TrialDesign, other: TrialDesign): boolean {
  return (
    !treatsWholeServices(one.design) &&
    !treatsWholeServices(other.design) &&
    one.arms !== null &&
    one.arms === other.arms &&
    [...one.switchAt.keys()].some(service => other.switchAt.has(service))
  );
}
