import type { Plan } from '../../planning/plan';
import type { SeatRecord } from '../../store/seats';
import type { PlanContent, RegionInput } from './types';

/**
 * Who has which place of a cycle in a plan, null where it stays open.
 */
export interface PlacedSeat {
  cycleIndex: number;
  region: string;
  /** From 1 within the region. */
  position: number;
  personRef: string | null;
  /** The seat as it is now, if there is one that is not cancelled. */
  now: SeatRecord | undefined;
  /** Whether planning left it as it was. */
  fixed: boolean;
}

/** A place of a cycle and who has it. */
interface Place {
  position: number;
  personRef: string | null;
}

/**
 * Puts the people of a cycle into places: who has one keeps it, whatever its number; the others, by reference, and what
 * stays open take the lowest free ones.
 */
function placeCycle(
  people: string[],
  count: number,
  now: SeatRecord[],
): Place[] {
  const left = new Set(people);
  const kept = now.flatMap(({ position, personRef }): Place[] =>
    personRef !== null && left.delete(personRef)
      ? [{ position, personRef }]
      : [],
  );
  const taken = new Set(kept.map(({ position }) => position));
  const others = [...left].sort();
  const places = [...kept];
  for (let position = 1; places.length < count; position++) {
    if (taken.has(position)) continue;
    places.push({ position, personRef: others.shift() ?? null });
  }
  return places.sort((a, b) => a.position - b.position);
}

function placeRegion(
  firstCycle: number,
  region: RegionInput,
  plan: Plan,
  seats: SeatRecord[],
): PlacedSeat[] {
  const fixed = new Set(region.problem.fixed.map(seat => seat.join('/')));
  return region.problem.seats.flatMap((count, cycle) => {
    const cycleIndex = firstCycle + cycle;
    const now = seats.filter(
      seat => seat.cycleIndex === cycleIndex && seat.region === region.name,
    );
    const people = plan.assignments
      .filter(([other]) => other === cycle)
      .map(([, person]) => person);
    return placeCycle(people, count, now).map(
      ({ position, personRef }): PlacedSeat => ({
        cycleIndex,
        region: region.name,
        position,
        personRef,
        now: now.find(seat => seat.position === position),
        fixed: personRef !== null && fixed.has(`${cycle}/${personRef}`),
      }),
    );
  });
}

/**
 * Every seat of a plan by region, cycle and position.
 *
 * @param seats - those that are published now for the same cycles
 */
export function placeSeats(
  { input, plans }: PlanContent,
  seats: SeatRecord[],
): PlacedSeat[] {
  return input.regions.flatMap((region, i) =>
    placeRegion(input.firstCycle, region, plans[i], seats),
  );
}
