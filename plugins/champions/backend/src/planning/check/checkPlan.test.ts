import { personOf, problemOf } from '../__testUtils__/problems';
import type { Plan } from '../plan';
import { planSeats } from '../planSeats';
import type { PlanningProblem, Seat } from '../problem';
import { checkPlan } from './checkPlan';
import { ScheduleCounter } from './ScheduleCounter';

const problem: PlanningProblem = problemOf({
  seats: [1, 2, 1, 1],
  people: [
    personOf('a', '1111', { traits: { team: 'red' }, cap: 2 }),
    personOf('b', '1111', { traits: { team: 'red' } }),
    personOf('c', '1110', { traits: { team: 'blue' }, onCall: '0100' }),
    personOf('d', '1111', { traits: { team: 'blue' }, preferences: '-0+0' }),
    personOf('e', '1111', { traits: { team: 'green' }, history: 1 }),
  ],
  past: [[-1, 'a']],
  fixed: [[0, 'b']],
  published: [
    [1, 'a'],
    [3, 'e'],
  ],
  rules: {
    restGap: 1,
    diversity: [{ trait: 'team', withinCycles: 1 }],
    onCallAdjacent: 'avoid',
    preferences: true,
    teamCapPerCycle: 1,
  },
});

/** A plan with other seats whose numbers are right, so that only the rule can be what is wrong. */
function withSeats(plan: Plan, assignments: [number, string][]): Plan {
  const values = new ScheduleCounter(problem).count(assignments);
  const loads: Record<string, number> = {};
  for (const { id, history } of problem.people) {
    loads[id] = history + assignments.filter(([, a]) => a === id).length;
  }
  const best = new ScheduleCounter(problem).count([
    ...plan.stageA.assignments,
    ...problem.fixed,
  ]);
  const seatsLost = values.openSeats - best.openSeats;
  return {
    ...plan,
    method: 'levels',
    assignments,
    loads,
    levels: plan.levels.map(result => ({
      ...result,
      value: values[result.level],
      bound: values[result.level],
      gap: 0,
    })),
    seatsLost,
    priceOfDiversity:
      seatsLost > 0 ? null : values.sumOfSquares - best.sumOfSquares,
  };
}

describe('checkPlan', () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planSeats(problem);
  });

  it('accepts the plan, and other seats that keep the rules', () => {
    expect(checkPlan(problem, plan)).toEqual({ ok: true, problems: [] });
    const other: [number, string][] = [
      [0, 'b'],
      [2, 'd'],
    ];
    expect(checkPlan(problem, withSeats(plan, other)).problems).toEqual([]);
  });

  it.each<[string, Seat[]]>([
    [
      'There is no seat 1 of nobody.',
      [
        [0, 'b'],
        [1, 'nobody'],
      ],
    ],
    [
      'There is no seat 9 of a.',
      [
        [0, 'b'],
        [9, 'a'],
      ],
    ],
    [
      'Somebody sits twice in a cycle.',
      [
        [0, 'b'],
        [1, 'd'],
        [1, 'd'],
      ],
    ],
    [
      'Cycle 2 has 2 people for 1 seats.',
      [
        [0, 'b'],
        [2, 'd'],
        [2, 'e'],
      ],
    ],
    ['The fixed seat of b in 0 is gone.', [[2, 'd']]],
    [
      'c is not available in cycle 3.',
      [
        [0, 'b'],
        [3, 'c'],
      ],
    ],
    [
      'b sits in cycles 0 and 1, with fewer than 1 between.',
      [
        [0, 'b'],
        [1, 'b'],
      ],
    ],
    [
      'd sits in cycles 3 and 2, with fewer than 1 between.',
      [
        [0, 'b'],
        [2, 'd'],
        [3, 'd'],
      ],
    ],
    [
      'Team blue has 2 seats in cycle 1.',
      [
        [0, 'b'],
        [1, 'c'],
        [1, 'd'],
      ],
    ],
  ])('finds a broken rule: %s', (message, seats) => {
    const broken = withSeats(plan, seats as [number, string][]);
    expect(checkPlan(problem, broken).problems).toContain(message);
  });

  it('finds too many seats, and rest that is missing before the plan', () => {
    const capped = {
      ...problem,
      people: problem.people.map(person => ({ ...person, cap: 1 })),
    };
    const twice = withSeats(plan, [
      [0, 'b'],
      [2, 'b'],
    ]);
    expect(checkPlan(capped, twice).problems).toContain(
      'b has 2 seats, more than the cap of 1.',
    );
    const early = { ...problem, fixed: [] };
    expect(checkPlan(early, withSeats(plan, [[0, 'a']])).problems).toContain(
      'a sits in cycles -1 and 0, with fewer than 1 between.',
    );
  });

  it.each<[string, (plan: Plan) => Plan]>([
    ['The load of a is not 7.', p => ({ ...p, loads: { ...p.loads, a: 7 } })],
    [
      'The plan should have the levels',
      p => ({ ...p, levels: p.levels.slice(1) }),
    ],
    ['The price of diversity is', p => ({ ...p, priceOfDiversity: 40 })],
    ['Seats lost are', p => ({ ...p, seatsLost: 3 })],
    [
      'below their load',
      p => ({
        ...p,
        stageA: {
          ...p.stageA,
          certificate: { ...p.stageA.certificate, people: {} },
        },
      }),
    ],
    [
      'The proof is that of another schedule.',
      p => ({ ...p, method: 'semi-matching' }),
    ],
  ])('finds a wrong number: %s', (message, mutate) => {
    const { problems } = checkPlan(problem, mutate(plan));
    expect(problems.join(' ')).toContain(message);
  });

  it('finds a wrong value, bound and gap of every level', () => {
    plan.levels.forEach((result, i) => {
      const change = (more: object) => ({
        ...plan,
        levels: plan.levels.map((other, j) =>
          j === i ? { ...other, ...more } : other,
        ),
      });
      for (const more of [
        { value: result.value + 1, gap: result.gap + 1 },
        { bound: result.value + 1, gap: -1 },
        { gap: result.gap + 1 },
      ]) {
        expect(checkPlan(problem, change(more)).ok).toBe(false);
      }
    });
  });
});
