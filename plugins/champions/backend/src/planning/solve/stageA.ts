import type { Rotation } from '@hone/inference';
import type { PlanningProblem } from '../problem';

/** A problem without side constraints: fixed seats are history, and all others are free. People ascend by id. */
export function toRotation({
  seats,
  people,
  fixed,
}: PlanningProblem): Rotation {
  const fixedOf = new Map<string, Set<number>>();
  const free = [...seats];
  for (const [cycle, id] of fixed) {
    fixedOf.set(id, (fixedOf.get(id) ?? new Set()).add(cycle));
    free[cycle] -= 1;
  }
  return {
    seats: free,
    people: people
      .map(({ id, history, cap, available }) => {
        const own = fixedOf.get(id);
        if (!own) return { id, history, cap, available };
        return {
          id,
          history: history + own.size,
          cap: cap === null ? null : Math.max(0, cap - own.size),
          available: [...available]
            .map((flag, cycle) => (own.has(cycle) ? '0' : flag))
            .join(''),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
