import { createRng } from '@hone/inference';
import fc from 'fast-check';
import { enumerateBest } from './__testUtils__/enumerate';
import {
  constrainedRules,
  largeProblem,
  NO_RULES,
  personOf,
  problemOf,
  problems,
} from './__testUtils__/problems';
import { checkPlan } from './check/checkPlan';
import type { Plan } from './plan';
import { planSeats } from './planSeats';
import { PlanningProblemError, type PlanningProblem } from './problem';

// A solve in a worker takes a while where many tests run at once.
jest.setTimeout(600_000);

const valuesOf = ({ levels }: Plan) => levels.map(({ value }) => value);

async function planAndCheck(problem: PlanningProblem): Promise<Plan> {
  const plan = await planSeats(problem);
  expect(checkPlan(problem, plan)).toEqual({ ok: true, problems: [] });
  return plan;
}

function shuffled(problem: PlanningProblem): PlanningProblem {
  const rng = createRng(problem.seed);
  return {
    ...problem,
    people: rng.shuffle(problem.people),
    past: rng.shuffle(problem.past),
    fixed: rng.shuffle(problem.fixed),
    published: rng.shuffle(problem.published),
  };
}

const unconstrained = problems({
  people: 5,
  cycles: 5,
  seats: 2,
  rules: fc.constant(NO_RULES),
});
const tiny = problems({
  people: 4,
  cycles: 4,
  seats: 2,
  rules: constrainedRules,
});

describe('planSeats', () => {
  it('finds what enumeration finds without side constraints, changes included', async () => {
    await fc.assert(
      fc.asyncProperty(unconstrained, async problem => {
        const plan = await planAndCheck(problem);
        expect(valuesOf(plan)).toEqual(enumerateBest(problem));
        expect(plan.levels.every(({ gap }) => gap === 0)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds what enumeration finds with all side constraints', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async problem => {
        const plan = await planAndCheck(problem);
        expect(valuesOf(plan)).toEqual(enumerateBest(problem));
        expect(plan.levels.every(({ gap }) => gap === 0)).toBe(true);
        expect(plan.stoppedBy).toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same bytes whatever the order of the input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(unconstrained, tiny), async problem => {
        expect(JSON.stringify(await planSeats(shuffled(problem)))).toBe(
          JSON.stringify(await planSeats(problem)),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('never fills fewer seats when somebody becomes available', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.nat(), async (problem, pick) => {
        const { people } = problem;
        fc.pre(people.length > 0);
        const chosen = people[pick % people.length];
        const freer = {
          ...problem,
          people: people.map(person =>
            person === chosen
              ? { ...person, available: '1'.repeat(person.available.length) }
              : person,
          ),
        };
        const before = planSeats(problem);
        const after = planSeats(freer);
        expect((await after).levels[0].value).toBeLessThanOrEqual(
          (await before).levels[0].value,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('keeps fixed seats, even those that a rule would not give any more', async () => {
    const problem = problemOf({
      seats: [1, 1, 1],
      people: [
        personOf('a', '000', { cap: 1 }),
        personOf('b', '111'),
        personOf('c', '111'),
      ],
      fixed: [
        [0, 'a'],
        [1, 'a'],
      ],
      rules: { restGap: 1 },
    });
    const plan = await planAndCheck(problem);
    expect(plan.assignments.slice(0, 2)).toEqual(problem.fixed);
    expect(plan.loads.a).toBe(2);
  });

  it('rests from seats before the plan, and says what that costs', async () => {
    const problem = problemOf({
      seats: [1, 1],
      people: [personOf('a', '11'), personOf('b', '10', { history: 4 })],
      past: [[-1, 'a']],
      rules: { restGap: 1 },
    });
    const plan = await planAndCheck(problem);
    expect(plan.assignments).toEqual([
      [0, 'b'],
      [1, 'a'],
    ]);
    // Without the rest, a would sit twice: 4 + 16 against 1 + 25.
    expect(plan).toMatchObject({ seatsLost: 0, priceOfDiversity: 6 });
  });

  it('says which seats side constraints leave open', async () => {
    const plan = await planAndCheck(
      problemOf({
        seats: [1, 1],
        people: [personOf('a', '11')],
        rules: { restGap: 1 },
      }),
    );
    expect(plan).toMatchObject({ seatsLost: 1, priceOfDiversity: null });
    expect(plan.levels[0]).toEqual({
      level: 'openSeats',
      value: 1,
      bound: 1,
      gap: 0,
      provedBy: 'solver',
    });
  });

  it('does not start a solver where an optimal semi-matching keeps every rule', async () => {
    const people = ['a', 'b', 'c', 'd'].map(id =>
      personOf(id, '1111', { traits: { team: id } }),
    );
    const plan = await planAndCheck(
      problemOf({
        seats: [1, 1, 1, 1],
        people,
        rules: { restGap: 3, diversity: [{ trait: 'team', withinCycles: 3 }] },
      }),
    );
    expect(plan.method).toBe('semi-matching');
  });

  it('leaves a published plan alone when it is still best', async () => {
    const problem = largeProblem({
      people: 20,
      cycles: 26,
      teams: 4,
      rules: {},
    });
    const first = await planAndCheck(problem);
    const again = await planAndCheck({
      ...problem,
      seed: 'another',
      published: first.assignments,
    });
    expect(again.assignments).toEqual(first.assignments);
    expect(again.method).toBe('nearest-semi-matching');
  });

  it('has explained gaps, not errors, where nobody can serve', async () => {
    for (const people of [[], [personOf('a', '00')]]) {
      const plan = await planAndCheck(
        problemOf({ seats: [1, 1], people, rules: { restGap: 1 } }),
      );
      expect(plan.levels[0]).toMatchObject({ value: 2, gap: 0 });
    }
    const none = await planAndCheck(problemOf({ rules: { restGap: 1 } }));
    expect(none.assignments).toEqual([]);
  });

  it('says that time ran out, and still gives a plan that keeps all rules', async () => {
    const problem = largeProblem({
      people: 30,
      cycles: 40,
      teams: 4,
      rules: {
        restGap: 2,
        diversity: [{ trait: 'team', withinCycles: 3 }],
      },
    });
    const plan = await planSeats(problem, { seconds: 0 });
    expect(plan.stoppedBy).toBe('time');
    expect(checkPlan(problem, plan)).toEqual({ ok: true, problems: [] });
  });

  it.each<[string, Partial<PlanningProblem>]>([
    ['seats of cycle 0', { seats: [-1] }],
    [
      'people: expected unique ids',
      { people: [personOf('a', '1'), personOf('a', '1')] },
    ],
    ['history of a', { people: [personOf('a', '1', { history: 0.5 })] }],
    ['cap of a', { people: [personOf('a', '1', { cap: -1 })] }],
    [
      'available of a: expected 1 characters out of 0 1, got "11"',
      { people: [personOf('a', '11')] },
    ],
    ['onCall of a', { people: [personOf('a', '1', { onCall: 'x' })] }],
    [
      'preferences of a',
      { people: [personOf('a', '1', { preferences: '1' })] },
    ],
    ['fixed: expected people', { fixed: [[0, 'nobody']] }],
    ['fixed, cycle of a', { people: [personOf('a', '1')], fixed: [[1, 'a']] }],
    [
      'fixed: expected at most 1',
      {
        people: [personOf('a', '1'), personOf('b', '1')],
        fixed: [
          [0, 'a'],
          [0, 'b'],
        ],
      },
    ],
    [
      'published',
      {
        published: [
          [0, 'x'],
          [0, 'x'],
        ],
      },
    ],
    ['past, cycle of a', { past: [[0, 'a']] }],
    ['rules.restGap', { rules: { ...NO_RULES, restGap: -1 } }],
    ['rules.teamCapPerCycle', { rules: { ...NO_RULES, teamCapPerCycle: 0 } }],
    [
      'rules.diversity[0].withinCycles',
      {
        rules: {
          ...NO_RULES,
          diversity: [{ trait: 'team', withinCycles: NaN }],
        },
      },
    ],
  ])('refuses a problem: %s', async (message, change) => {
    const planned = planSeats({ ...problemOf({ seats: [1] }), ...change });
    await expect(planned).rejects.toThrow(PlanningProblemError);
    await expect(planned).rejects.toThrow(message);
  });
});
