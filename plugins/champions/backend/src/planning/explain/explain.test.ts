import { createRng } from '@hone/inference';
import fc from 'fast-check';
import {
  constrainedRules,
  NO_RULES,
  personOf,
  problemOf,
  problems,
} from '../__testUtils__/problems';
import { ScheduleCounter } from '../check/ScheduleCounter';
import { Seating } from '../check/hardRules';
import type { Plan } from '../plan';
import { planSeats } from '../planSeats';
import {
  activeLevels,
  PlanningProblemError,
  type PlanningProblem,
} from '../problem';
import { exchangeSeats, swapPartners } from '../swapPartners';
import { explainSeat } from './explainSeat';
import { whyAgain } from './whyAgain';

jest.setTimeout(600_000);

const drawn = problems({
  people: 4,
  cycles: 4,
  seats: 2,
  rules: constrainedRules,
});

/** A schedule as it is, with nothing else that explanations would read. */
function planOf(assignments: [number, string][]): Plan {
  return { method: 'semi-matching', assignments } as Plan;
}

const codes = (problem: PlanningProblem, plan: Plan, seat: [number, string]) =>
  Object.fromEntries(
    explainSeat(problem, plan, seat).others.map(o => [o.personId, o.reason]),
  );

describe('explainSeat', () => {
  it('gives everybody else exactly one code', () => {
    const problem = problemOf({
      seats: [1, 2, 1],
      people: [
        personOf('chosen', '111', { traits: { team: 'red' } }),
        personOf('away', '101', {
          sources: [{ from: 1, to: 1, source: 'calendar' }],
        }),
        personOf('excluded', '111', { cap: 0 }),
        personOf('beside', '111', { traits: { team: 'blue' } }),
        personOf('full', '111', { cap: 1, traits: { team: 'green' } }),
        personOf('resting', '111'),
        personOf('teammate', '111', { traits: { team: 'blue' } }),
        personOf('busy', '111', { history: 3 }),
        personOf('again', '111', { traits: { team: 'green' } }),
        personOf('oncall', '111', { onCall: '010' }),
        personOf('unwilling', '111', { preferences: '0-0' }),
        personOf('equal', '111', { traits: { team: 'red' } }),
      ],
      past: [[-1, 'resting']],
      rules: {
        restGap: 2,
        teamCapPerCycle: 1,
        diversity: [{ trait: 'team', withinCycles: 2 }],
        onCallAdjacent: 'avoid',
        preferences: true,
      },
    });
    const plan = planOf([
      [0, 'full'],
      [1, 'chosen'],
      [1, 'beside'],
    ]);
    expect(codes(problem, plan, [1, 'chosen'])).toEqual({
      again: 'DIVERSITY',
      away: 'UNAVAILABLE',
      beside: 'SAME_CYCLE',
      busy: 'WOULD_RAISE_LOAD',
      equal: 'TIE_HASH',
      excluded: 'NOT_ELIGIBLE',
      full: 'AT_CAP',
      oncall: 'ONCALL_ADJACENT',
      resting: 'REST_GAP',
      teammate: 'TEAM_CAP',
      unwilling: 'PREFERENCE',
    });
    const explained = explainSeat(problem, plan, [1, 'chosen']);
    expect(explained).toMatchObject({ load: 1, fixed: false });
    expect(explained.others[1]).toEqual({
      personId: 'away',
      load: 0,
      reason: 'UNAVAILABLE',
      source: 'calendar',
      change: null,
    });
    expect(explained.others[3].change).toMatchObject({ sumOfSquares: 6 });
  });

  it('names stability, and what a fixed seat costs', () => {
    const problem = problemOf({
      seats: [1],
      people: [personOf('a', '1', { history: 2 }), personOf('b', '1')],
      fixed: [[0, 'a']],
      published: [[0, 'a']],
    });
    expect(codes(problem, planOf([[0, 'a']]), [0, 'a'])).toEqual({
      b: 'WOULD_IMPROVE',
    });
    expect(explainSeat(problem, planOf([[0, 'a']]), [0, 'a']).fixed).toBe(true);
    const equal = {
      ...problem,
      people: [personOf('a', '1'), personOf('b', '1')],
    };
    expect(codes(equal, planOf([[0, 'a']]), [0, 'a'])).toEqual({
      b: 'STABILITY',
    });
  });

  it('never names a gain in a proven plan', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async problem => {
        const plan = await planSeats(problem);
        for (const seat of plan.assignments) {
          const { fixed, others } = explainSeat(problem, plan, seat);
          expect(others).toHaveLength(problem.people.length - 1);
          if (fixed) continue;
          expect(others.map(({ reason }) => reason)).not.toContain(
            'WOULD_IMPROVE',
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('refuses a seat that nobody has', () => {
    const problem = problemOf({ seats: [1], people: [personOf('a', '1')] });
    for (const explain of [explainSeat, whyAgain]) {
      expect(() => explain(problem, planOf([]), [0, 'a'])).toThrow(
        PlanningProblemError,
      );
    }
  });
});

describe('whyAgain', () => {
  const problem = problemOf({
    seats: [1, 1, 1],
    people: [
      personOf('me', '111', { history: 2 }),
      personOf('away', '100'),
      personOf('late', '001'),
    ],
    rules: NO_RULES,
  });

  it('shows the closed tree and what keeps the others away', async () => {
    const plan = await planSeats(problem);
    expect(plan.assignments).toContainEqual([1, 'me']);
    expect(whyAgain(problem, plan, [1, 'me'])).toMatchObject({
      load: 3,
      lower: [
        { personId: 'away', load: 1, reason: 'UNAVAILABLE' },
        { personId: 'late', load: 1, reason: 'UNAVAILABLE' },
      ],
      reasons: [{ reason: 'UNAVAILABLE', people: 2 }],
      tree: { cycles: [1], people: [], least: null },
      escapes: false,
      proof: 'tree',
    });
  });

  it('follows chains, and sees the one that would help', () => {
    const chained = {
      ...problem,
      seats: [1, 1, 0],
      people: [
        personOf('me', '110', { history: 2 }),
        personOf('helper', '110', { cap: 1 }),
        personOf('free', '100'),
      ],
    };
    const plan = planOf([
      [0, 'helper'],
      [1, 'me'],
    ]);
    expect(whyAgain(chained, plan, [1, 'me'])).toMatchObject({
      tree: { cycles: [0, 1], people: ['free', 'helper'], least: 0 },
      escapes: true,
    });
    const frozen = { ...chained, fixed: [[0, 'helper'] as const] };
    expect(whyAgain(frozen, plan, [1, 'me'])).toMatchObject({
      tree: { cycles: [1], people: [], least: null },
      escapes: false,
    });
  });

  it('agrees with the certificate: no chain escapes from a proven plan', async () => {
    const unconstrained = problems({
      people: 6,
      cycles: 6,
      seats: 2,
      rules: fc.constant(NO_RULES),
    });
    await fc.assert(
      fc.asyncProperty(unconstrained, async one => {
        const plan = await planSeats(one);
        const free = plan.stageA.assignments;
        for (const [cycle, id] of free) {
          const { tree, escapes } = whyAgain(one, plan, [cycle, id]);
          expect(escapes).toBe(false);
          const { cycles } = plan.stageA.certificate;
          for (const reached of tree.cycles) {
            expect(cycles[reached]).toBeGreaterThanOrEqual(cycles[cycle]);
          }
        }
      }),
    );
  });

  it('leans on the bound where side constraints exist, unless it has a gap', async () => {
    const constrained = problemOf({
      seats: [1, 1, 1],
      people: [personOf('me', '111'), personOf('b', '010', { history: 5 })],
      rules: { restGap: 1 },
    });
    const plan = await planSeats(constrained);
    const [seat] = plan.assignments;
    expect(whyAgain(constrained, plan, seat).proof).toBe('bound');
    const levels = plan.levels.map(result => ({ ...result, gap: 1 }));
    expect(whyAgain(constrained, { ...plan, levels }, seat).proof).toBe('none');
  });
});

describe('swapPartners', () => {
  it('offers exactly what keeps the hard rules, the best first', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async problem => {
        const plan = await planSeats(problem);
        const rng = createRng(problem.seed);
        const [seat] = rng.shuffle(plan.assignments);
        if (!seat) return;
        const partners = swapPartners(problem, plan, seat, 100);
        const counter = new ScheduleCounter(problem);
        const before = counter.count(plan.assignments);
        for (const { personId, inReturn, change, keepsOptimal } of partners) {
          const swapped = exchangeSeats(
            plan.assignments,
            seat,
            personId,
            inReturn,
          );
          const moved = swapped.filter(
            ([c, id]) =>
              !plan.assignments.some(([d, other]) => c === d && id === other),
          );
          for (const [cycle, id] of moved) {
            const others = swapped.filter(
              ([c, other]) => c !== cycle || other !== id,
            );
            expect(new Seating(problem, others).obstacle(id, cycle)).toBeNull();
          }
          const after = counter.count(swapped);
          expect(change.sumOfSquares).toBe(
            after.sumOfSquares - before.sumOfSquares,
          );
          const first = activeLevels(problem)
            .filter(level => level !== 'changes')
            .map(level => after[level] - before[level])
            .find(difference => difference !== 0);
          expect(keepsOptimal).toBe((first ?? 0) <= 0);
        }
        const optimal = partners.map(({ keepsOptimal }) => keepsOptimal);
        expect(optimal).toEqual([...optimal].sort().reverse());
      }),
      { numRuns: 60 },
    );
  });

  it('prefers an exchange, the nearer the better, and takes the best few', () => {
    const problem = problemOf({
      seats: [1, 1, 1, 1],
      people: ['a', 'b', 'c', 'd', 'e'].map(id => personOf(id, '1111')),
      fixed: [[3, 'd']],
    });
    const plan = planOf([
      [0, 'a'],
      [1, 'b'],
      [2, 'c'],
      [3, 'd'],
    ]);
    expect(
      swapPartners(problem, plan, [0, 'a'], 3).map(
        ({ personId, inReturn, keepsOptimal }) => [
          personId,
          inReturn,
          keepsOptimal,
        ],
      ),
    ).toEqual([
      ['b', 1, true],
      ['c', 2, true],
      ['e', null, true],
    ]);
    expect(swapPartners(problem, plan, [0, 'a'], 100)).toHaveLength(6);
  });
});
