import type { PlanningPerson, Seat, Trait } from './problem';

/** How evenly seats went over the values of a trait. */
export interface Coverage {
  trait: Trait;
  /** Shannon entropy of the shares of seats over its largest value, 0 to 1; null without seats or with one value. */
  entropy: number | null;
  /** Seats whose person has a value. */
  n: number;
  /** Values among eligible people, and how many of them had a seat. */
  values: number;
  served: number;
}

export interface FreshPerspectives {
  coverage: Coverage[];
  /** Eligible people, and how many of them have ever served. */
  eligible: number;
  everServed: number;
  /** Share of the eligible, null where nobody is. */
  share: number | null;
  /** Cycles between consecutive seats of a person: their number, mean and smallest; null without any. */
  repeatDistance: { n: number; mean: number | null; min: number | null };
}

type Member = Pick<PlanningPerson, 'id' | 'traits'>;

const TRAITS: readonly Trait[] = ['team', 'place', 'discipline', 'tenure'];

/**
 * How fresh the perspectives are that seats bring.
 *
 * @param eligible - people who may serve
 * @param served - seats that were served, people who have left included; cycles in one count
 */
export function freshPerspectives(
  eligible: readonly Member[],
  served: readonly Seat[],
): FreshPerspectives {
  const ever = new Set(served.map(([, id]) => id));
  const everServed = eligible.filter(({ id }) => ever.has(id)).length;
  return {
    coverage: TRAITS.map(trait => coverageOf(trait, eligible, served)),
    eligible: eligible.length,
    everServed,
    share: eligible.length === 0 ? null : everServed / eligible.length,
    repeatDistance: repeatDistance(served),
  };
}

/** Seats of people who have left do not count: their traits are not known any more. */
function coverageOf(
  trait: Trait,
  eligible: readonly Member[],
  served: readonly Seat[],
): Coverage {
  const valueOf = new Map(
    eligible.map(({ id, traits }) => [id, traits?.[trait]]),
  );
  const known = [...valueOf.values()].filter(value => value !== undefined);
  const seats = new Map([...new Set(known)].sort().map(value => [value, 0]));
  for (const [, id] of served) {
    const value = valueOf.get(id);
    if (value !== undefined) seats.set(value, seats.get(value)! + 1);
  }
  const counts = [...seats.values()];
  const n = counts.reduce((sum, count) => sum + count, 0);
  const entropy = counts
    .filter(count => count > 0)
    .reduce((sum, count) => sum - (count / n) * Math.log(count / n), 0);
  return {
    trait,
    entropy: n === 0 || seats.size < 2 ? null : entropy / Math.log(seats.size),
    n,
    values: seats.size,
    served: counts.filter(count => count > 0).length,
  };
}

function repeatDistance(
  served: readonly Seat[],
): FreshPerspectives['repeatDistance'] {
  const cyclesOf = new Map<string, number[]>();
  for (const [cycle, id] of served) {
    cyclesOf.set(id, [...(cyclesOf.get(id) ?? []), cycle]);
  }
  const distances = [...cyclesOf.values()].flatMap(cycles => {
    const sorted = cycles.sort((a, b) => a - b);
    return sorted.slice(1).map((cycle, i) => cycle - sorted[i]);
  });
  const n = distances.length;
  return {
    n,
    mean: n === 0 ? null : distances.reduce((sum, d) => sum + d, 0) / n,
    min: n === 0 ? null : distances.reduce((a, b) => Math.min(a, b)),
  };
}

/**
 * Cycles until everybody eligible has served: as planned, and from the end of the plan on as many new people as there
 * are seats, which is what a fair plan does.
 *
 * @param served - seats served before the plan
 * @param planned - cycles count from 0, the next one
 * @param seats - planned seats per cycle; their mean is taken for the time after
 * @returns 0 where everybody has, null where nobody new can
 */
export function cyclesUntilAll(
  eligible: readonly Pick<PlanningPerson, 'id'>[],
  served: readonly Seat[],
  planned: readonly Seat[],
  seats: readonly number[],
): number | null {
  const ever = new Set(served.map(([, id]) => id));
  const missing = new Set(
    eligible.map(({ id }) => id).filter(id => !ever.has(id)),
  );
  let last = 0;
  for (const [cycle, id] of [...planned].sort(([a], [b]) => a - b)) {
    if (missing.delete(id)) last = cycle + 1;
  }
  if (missing.size === 0) return last;
  const all = seats.reduce((sum, count) => sum + count, 0);
  return all === 0
    ? null
    : seats.length + Math.ceil((missing.size * seats.length) / all);
}
