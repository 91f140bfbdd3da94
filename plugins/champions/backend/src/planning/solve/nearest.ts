import type { Rotation } from '@hone/inference';
import type { Seat } from '../problem';
import { FlowNetwork } from './FlowNetwork';

/** Steps over arcs until a search for fewer changes ends; the number of steps depends on the problem alone. */
const MOST_STEPS = 400_000_000;

/**
 * Among the optimal schedules of a rotation the one that keeps most seats of the published plan. Both are a flow from
 * cycles to people, and an optimal flow is cheapest exactly when its residual network has no cycle of negative cost
 * (Klein 1967). Costs are whole numbers: sums of squares first, kept seats second.
 *
 * @param rotation - with the people ascending by id
 * @param assignments - an optimal schedule
 * @returns the schedule, and whether it is proven that none is nearer
 */
export function nearestSchedule(
  rotation: Rotation,
  assignments: readonly Seat[],
  published: readonly Seat[],
): { assignments: [number, string][]; proven: boolean } {
  const network = new FlowNetwork(rotation, assignments, published);
  let proven = false;
  while (!proven && network.steps < MOST_STEPS) {
    const cycle = network.findNegativeCycle(MOST_STEPS);
    if (cycle === 'none') proven = true;
    else if (cycle !== 'stopped') network.apply(cycle);
  }
  return { assignments: network.assignments(), proven };
}
