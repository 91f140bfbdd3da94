import { createRng } from '@hone/inference';
import fc from 'fast-check';
import type {
  DiversityRule,
  PlanningPerson,
  PlanningProblem,
  PlanningRules,
  Seat,
} from '../problem';

export const NO_RULES: PlanningRules = {
  restGap: 0,
  diversity: [],
  onCallAdjacent: 'ignore',
  preferences: false,
};

export function personOf(
  id: string,
  available: string,
  more: Partial<PlanningPerson> = {},
): PlanningPerson {
  return { id, history: 0, cap: null, available, ...more };
}

export function problemOf(
  more: Partial<Omit<PlanningProblem, 'rules'>> & {
    rules?: Partial<PlanningRules>;
  },
): PlanningProblem {
  const { rules, ...rest } = more;
  return {
    seed: 'programme',
    seats: [],
    people: [],
    past: [],
    fixed: [],
    published: [],
    ...rest,
    rules: { ...NO_RULES, ...rules },
  };
}

const flags = (letters: string, length: number) =>
  fc
    .array(fc.constantFrom(...letters), {
      minLength: length,
      maxLength: length,
    })
    .map(list => list.join(''));

const person = (id: string, cycles: number) =>
  fc.record({
    id: fc.constant(id),
    history: fc.nat({ max: 2 }),
    cap: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.nat({ max: 2 }) },
    ),
    available: flags('0111', cycles),
    traits: fc.record({
      team: fc.constantFrom('red', 'blue', 'green'),
      place: fc.constantFrom('north', 'south'),
    }),
    onCall: flags('00001', cycles),
    preferences: flags('000+-', cycles),
  });

const diversity: fc.Arbitrary<DiversityRule[]> = fc.constantFrom(
  [],
  [{ trait: 'team', withinCycles: 1 }],
  [
    { trait: 'team', withinCycles: 2 },
    { trait: 'place', withinCycles: 0 },
  ],
);

export const constrainedRules: fc.Arbitrary<PlanningRules> = fc.record({
  restGap: fc.nat({ max: 2 }),
  diversity,
  onCallAdjacent: fc.constantFrom('avoid', 'ignore'),
  preferences: fc.boolean(),
  teamCapPerCycle: fc.constantFrom(null, null, 1),
});

/** Seats of the first cycle and the plan in force, drawn from who could have had them. */
function addSeats(problem: PlanningProblem, seed: number): PlanningProblem {
  const rng = createRng(seed);
  const draw = (cycle: number): Seat[] => {
    const able = problem.people.filter(
      ({ available, cap }) => available[cycle] === '1' && cap !== 0,
    );
    const most = problem.seats[cycle] ?? 0;
    return rng
      .shuffle(able)
      .slice(0, most)
      .map(({ id }): Seat => [cycle, id]);
  };
  const fixed = rng.int(3) === 0 && problem.seats.length > 0 ? draw(0) : [];
  const past: Seat[] = problem.people
    .slice(0, rng.int(3))
    .map(({ id }, i) => [-1 - i, id]);
  const published =
    rng.int(2) === 0 ? problem.seats.flatMap((_, cycle) => draw(cycle)) : [];
  return { ...problem, fixed, past, published };
}

export function problems(options: {
  people: number;
  cycles: number;
  seats: number;
  rules: fc.Arbitrary<PlanningRules>;
}): fc.Arbitrary<PlanningProblem> {
  return fc
    .tuple(
      fc.array(fc.nat({ max: options.seats }), { maxLength: options.cycles }),
      fc.nat({ max: options.people }),
      options.rules,
      fc.nat(),
    )
    .chain(([seats, count, rules, seed]) =>
      fc
        .tuple(
          ...Array.from({ length: count }, (_, i) =>
            person(`p${i}`, seats.length),
          ),
        )
        .map(people =>
          addSeats(problemOf({ seed: `s${seed}`, seats, people, rules }), seed),
        ),
    );
}

/** A plausible programme: holidays, uneven histories, teams, wishes and, where asked for, a plan in force. */
export function largeProblem(options: {
  people: number;
  cycles: number;
  teams: number;
  rules: Partial<PlanningRules>;
  published?: boolean;
  seed?: string;
}): PlanningProblem {
  const { people, cycles, teams, rules, published, seed = 'large' } = options;
  const rng = createRng(seed);
  const letters = (likely: string, other: string, share: number) =>
    Array.from({ length: cycles }, () =>
      rng.uniform() < share ? other : likely,
    ).join('');
  const members = Array.from({ length: people }, (_, i) =>
    personOf(`p${i}`, letters('1', '0', 0.15), {
      history: rng.int(3),
      traits: { team: `team ${rng.int(teams)}` },
      onCall: letters('0', '1', 0.1),
      preferences: letters('0', '-', 0.15),
    }),
  );
  return problemOf({
    seed,
    seats: new Array<number>(cycles).fill(1),
    people: members,
    published: published
      ? Array.from(
          { length: cycles },
          (_, c): Seat => [c, members[rng.int(people)].id],
        )
      : [],
    rules,
  });
}
