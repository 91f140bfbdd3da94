import type { PlanNumbers } from '@hone/backstage-plugin-champions-common';
import type { Plan } from '../../planning/plan';
import type { RegionInput } from './types';

const METHODS: Record<Plan['method'], PlanNumbers['method']> = {
  'semi-matching': 'alternating-paths',
  'nearest-semi-matching': 'alternating-paths',
  levels: 'lexicographic-milp',
};

/** Seats of the plan in force that are somebody else's in this one. */
function countChanges(region: RegionInput, plan: Plan): number {
  const kept = new Set(plan.assignments.map(seat => seat.join('/')));
  return region.problem.published.filter(seat => !kept.has(seat.join('/')))
    .length;
}

/**
 * The numbers of what is planned of a region.
 */
export function toNumbers(region: RegionInput, plan: Plan): PlanNumbers {
  const loads = Object.values(plan.loads);
  const max = loads.reduce((a, b) => Math.max(a, b), 0);
  const min = loads.reduce((a, b) => Math.min(a, b), max);
  const seats = region.problem.seats.reduce((sum, count) => sum + count, 0);
  const filled = plan.assignments.length;
  const changes = plan.levels.find(({ level }) => level === 'changes');
  return {
    region: region.name,
    method: METHODS[plan.method],
    seats,
    filled,
    unfilled: seats - filled,
    sumOfSquares: loads.reduce((sum, load) => sum + load * load, 0),
    spread: max - min,
    max,
    min,
    people: region.problem.people.length,
    optimal: plan.levels.every(
      ({ level, gap }) => level === 'changes' || gap === 0,
    ),
    priceOfDiversity: plan.priceOfDiversity ?? 0,
    levels: plan.levels.map(({ level, value, bound, gap }) => ({
      name: level,
      value,
      bound,
      gap,
    })),
    changes: {
      count: countChanges(region, plan),
      provenFewest: changes ? changes.gap === 0 : true,
    },
  };
}
