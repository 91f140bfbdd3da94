import type { PlanningProblem, Seat } from '../problem';

/** A diversity rule as counts: how often a value sat in a cycle and the cycles before. */
export interface Spread {
  withinCycles: number;
  /** By person: index of their value, −1 without one. */
  valueOf: Int32Array;
  values: number;
  /** By value × cycles + cycle: seats of the value in the window that ends here, from what is settled. */
  settled: Int32Array;
}

/**
 * A problem as the solver reads it: people in the order of their ids, free seats only, and flat tables by
 * person × cycles + cycle.
 */
export interface Instance {
  ids: string[];
  cycles: number;
  /** Free seats by cycle. */
  seats: number[];
  /** History and fixed seats by person. */
  base: number[];
  /** Most further seats by person. */
  room: number[];
  restGap: number;
  /** 1 where a person may take a free seat as far as they alone are concerned. */
  may: Uint8Array;
  spreads: Spread[];
  /** What team caps leave, by team × cycles + cycle. */
  teams: { of: Int32Array; left: Int32Array } | null;
  /** 1 for seats in or next to a cycle on call. */
  beside: Uint8Array | null;
  /** 1 against, −1 with the wish of the person. */
  wish: Int8Array | null;
  /** 1 for free seats of the published plan. */
  published: Uint8Array | null;
  /** What no choice can change in the levels: on call, preferences and changes of what is settled. */
  settled: { onCall: number; against: number; changes: number };
}

/** Reads a problem that has been checked. */
export function readInstance(problem: PlanningProblem): Instance {
  const people = [...problem.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const indexOf = new Map(people.map(({ id }, i) => [id, i]));
  const cycles = problem.seats.length;
  const { rules, fixed } = problem;
  const held = people.map(() => [] as number[]);
  for (const [cycle, id] of [...problem.past, ...fixed]) {
    held[indexOf.get(id) ?? -1]?.push(cycle);
  }
  const seats = [...problem.seats];
  for (const [cycle] of fixed) seats[cycle] -= 1;
  const fixedOf = held.map(list => list.filter(cycle => cycle >= 0).length);
  const may = new Uint8Array(people.length * cycles);
  people.forEach(({ available, cap }, p) => {
    for (let c = 0; c < cycles; c++) {
      const rested = held[p].every(
        other => Math.abs(other - c) > rules.restGap,
      );
      const free = available[c] === '1' && cap !== 0 && seats[c] > 0;
      may[p * cycles + c] = free && rested ? 1 : 0;
    }
  });
  const instance: Instance = {
    ids: people.map(({ id }) => id),
    cycles,
    seats,
    base: people.map(({ history }, p) => history + fixedOf[p]),
    room: people.map(({ cap }, p) =>
      Math.max(0, Math.min(cap ?? cycles, cycles) - fixedOf[p]),
    ),
    restGap: rules.restGap,
    may,
    spreads: [],
    teams: null,
    beside: null,
    wish: null,
    published: null,
    settled: { onCall: 0, against: 0, changes: 0 },
  };
  return { ...instance, ...readSoftRules(problem, people, indexOf, instance) };
}

function readSoftRules(
  problem: PlanningProblem,
  people: PlanningProblem['people'],
  indexOf: ReadonlyMap<string, number>,
  { may, cycles }: Instance,
): Partial<Instance> {
  const { rules, fixed, past, published } = problem;
  const at = ([cycle, id]: Seat) => indexOf.get(id)! * cycles + cycle;
  const beside =
    rules.onCallAdjacent === 'avoid' ? readBeside(people, cycles) : null;
  const wish = rules.preferences ? readWishes(people, cycles) : null;
  const frozen = new Set(fixed.map(at));
  const known = published.filter(([, id]) => indexOf.has(id)).map(at);
  const free = known.filter(seat => may[seat] === 1 && !frozen.has(seat));
  const kept = known.filter(seat => frozen.has(seat));
  const sum = (table: Uint8Array | Int8Array | null) =>
    table ? fixed.reduce((total, seat) => total + table[at(seat)], 0) : 0;
  const cap = rules.teamCapPerCycle ?? null;
  return {
    beside,
    wish,
    spreads: rules.diversity.map(({ trait, withinCycles }) => {
      const { valueOf, values } = readValues(people, trait);
      const settled = new Int32Array(values * cycles);
      for (const [cycle, id] of [...past, ...fixed]) {
        const value = valueOf[indexOf.get(id) ?? -1] ?? -1;
        if (value < 0) continue;
        const last = Math.min(cycle + withinCycles, cycles - 1);
        for (let c = Math.max(0, cycle); c <= last; c++) {
          settled[value * cycles + c] += 1;
        }
      }
      return { withinCycles, valueOf, values, settled };
    }),
    teams: cap === null ? null : readTeams(problem, people, indexOf, cap),
    published:
      published.length === 0 ? null : markSeats(people.length * cycles, free),
    settled: {
      onCall: sum(beside),
      against: sum(wish),
      changes: published.length - free.length - kept.length,
    },
  };
}

function markSeats(length: number, seats: readonly number[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const seat of seats) marks[seat] = 1;
  return marks;
}

function readValues(
  people: PlanningProblem['people'],
  trait: keyof NonNullable<PlanningProblem['people'][number]['traits']>,
): { valueOf: Int32Array; values: number } {
  const indexOf = new Map<string, number>();
  const valueOf = Int32Array.from(people, ({ traits }) => {
    const value = traits?.[trait];
    if (value === undefined) return -1;
    if (!indexOf.has(value)) indexOf.set(value, indexOf.size);
    return indexOf.get(value)!;
  });
  return { valueOf, values: indexOf.size };
}

function readTeams(
  { fixed, seats }: PlanningProblem,
  people: PlanningProblem['people'],
  indexOf: ReadonlyMap<string, number>,
  cap: number,
): { of: Int32Array; left: Int32Array } {
  const { valueOf, values } = readValues(people, 'team');
  const left = new Int32Array(values * seats.length).fill(cap);
  for (const [cycle, id] of fixed) {
    const team = valueOf[indexOf.get(id)!];
    if (team >= 0) left[team * seats.length + cycle] -= 1;
  }
  return { of: valueOf, left };
}

function readBeside(
  people: PlanningProblem['people'],
  cycles: number,
): Uint8Array {
  const beside = new Uint8Array(people.length * cycles);
  people.forEach(({ onCall }, p) => {
    for (let c = 0; c < cycles; c++) {
      const near = onCall?.slice(Math.max(0, c - 1), c + 2);
      if (near?.includes('1')) beside[p * cycles + c] = 1;
    }
  });
  return beside;
}

function readWishes(
  people: PlanningProblem['people'],
  cycles: number,
): Int8Array {
  const wish = new Int8Array(people.length * cycles);
  people.forEach(({ preferences }, p) => {
    for (let c = 0; c < cycles; c++) {
      if (preferences?.[c] === '-') wish[p * cycles + c] = 1;
      if (preferences?.[c] === '+') wish[p * cycles + c] = -1;
    }
  });
  return wish;
}
