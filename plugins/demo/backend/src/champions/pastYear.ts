import type { ServedCycle } from '@hone/backstage-plugin-champions-common';
import { planRotation } from '@hone/inference';
import { CHAMPION, ELIGIBLE, PAST_CYCLES, REGION, SEATS } from './programme';

/** Cycles in a row before the current one in which the champion did not serve. */
const RESTED = 10;

/**
 * Who served in the simulated year before: a fair rotation of everybody who takes turns.
 *
 * @param starts - first days of the cycles, in order
 */
export function pastYear(
  starts: readonly string[],
  seed: string,
): ServedCycle[] {
  const plan = planRotation({
    seed: `${seed}/champions`,
    seats: Array.from({ length: PAST_CYCLES }, () => SEATS),
    people: ELIGIBLE.map(id => ({
      id,
      history: 0,
      cap: id === CHAMPION ? 1 : null,
      available: Array.from({ length: PAST_CYCLES }, (_, i) =>
        id === CHAMPION && i >= PAST_CYCLES - RESTED ? '0' : '1',
      ).join(''),
    })),
  });
  if (!plan.ok) throw new Error(plan.detail);
  return starts.map((startDate, cycle) => ({
    startDate,
    seats: plan.assignments
      .filter(([other]) => other === cycle)
      .map(([, personRef]) => ({ region: REGION, personRef })),
  }));
}
