import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { certifyRotation } from './certifyRotation';
import { planRotation } from './planRotation';
import type { Rotation, RotationPerson, RotationPlan } from './rotation';
import { tieRank } from './tieRank';
import { verifyRotation } from './verifyRotation';

function planOf(rotation: Rotation, seed?: number | string): RotationPlan {
  const plan = planRotation({ ...rotation, seed });
  if (!plan.ok) throw new Error(plan.detail);
  return plan;
}

/** Every way to fill the seats, cycle by cycle; small rotations only. */
function enumerateBest({ seats, people }: Rotation): [number, number] {
  const given = people.map(() => 0);
  let best: [number, number] = [-1, Infinity];
  const visit = (cycle: number, filled: number) => {
    if (cycle === seats.length) {
      const squares = people.reduce(
        (sum, p, i) => sum + (p.history + given[i]) ** 2,
        0,
      );
      if (filled > best[0] || (filled === best[0] && squares < best[1])) {
        best = [filled, squares];
      }
      return;
    }
    for (let mask = 0; mask < 2 ** people.length; mask++) {
      const chosen = people.map((_, i) => i).filter(i => mask & (1 << i));
      const fits =
        chosen.length <= seats[cycle] &&
        chosen.every(
          i =>
            people[i].available[cycle] === '1' &&
            given[i] < (people[i].cap ?? Infinity),
        );
      if (!fits) continue;
      for (const i of chosen) given[i] += 1;
      visit(cycle + 1, filled + chosen.length);
      for (const i of chosen) given[i] -= 1;
    }
  };
  visit(0, 0);
  return best;
}

function rotations(maxPeople: number, maxCycles: number) {
  return fc.array(fc.nat({ max: 3 }), { maxLength: maxCycles }).chain(seats => {
    const person = fc.record({
      history: fc.nat({ max: 3 }),
      cap: fc.option(fc.nat({ max: 3 })),
      available: fc
        .array(fc.constantFrom('0', '1'), {
          minLength: seats.length,
          maxLength: seats.length,
        })
        .map(flags => flags.join('')),
    });
    return fc.array(person, { maxLength: maxPeople }).map(
      (people): Rotation => ({
        seats,
        people: people.map((p, i) => ({ ...p, id: `p${i}` })),
      }),
    );
  });
}

const everyDay = (id: string, cycles: number): RotationPerson => ({
  id,
  history: 0,
  cap: null,
  available: '1'.repeat(cycles),
});

describe('planRotation', () => {
  it('finds what enumeration finds', () => {
    fc.assert(
      fc.property(rotations(4, 4), rotation => {
        const plan = planOf(rotation);
        expect([plan.filled, plan.sumOfSquares]).toEqual(
          enumerateBest(rotation),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('proves it', () => {
    fc.assert(
      fc.property(rotations(20, 15), rotation => {
        const { assignments, certificate } = planOf(rotation);
        expect(
          verifyRotation({ ...rotation, assignments, certificate }),
        ).toEqual({ feasible: true, optimal: true, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('fills and counts every seat exactly once', () => {
    fc.assert(
      fc.property(rotations(10, 10), rotation => {
        const plan = planOf(rotation);
        const all = rotation.seats.reduce((sum, count) => sum + count, 0);
        expect(plan.filled + plan.unfilled).toBe(all);
        const loads = Object.values(plan.loads);
        const history = rotation.people.reduce((s, p) => s + p.history, 0);
        expect(loads.reduce((s, load) => s + load, 0)).toBe(
          history + plan.filled,
        );
      }),
    );
  });

  it('gives the same bytes whatever the order of the people', () => {
    fc.assert(
      fc.property(
        rotations(12, 10).chain(rotation =>
          fc
            .shuffledSubarray([...rotation.people], {
              minLength: rotation.people.length,
            })
            .map(people => ({ rotation, shuffled: { ...rotation, people } })),
        ),
        ({ rotation, shuffled }) => {
          expect(JSON.stringify(planOf(shuffled))).toBe(
            JSON.stringify(planOf(rotation)),
          );
        },
      ),
    );
  });

  it('settles ties by the seed, at no cost', () => {
    const rotation = {
      seats: [1, 1, 1],
      people: ['a', 'b', 'c', 'd', 'e', 'f'].map(id => everyDay(id, 3)),
    };
    const plans = Array.from({ length: 40 }, (_, seed) =>
      planOf(rotation, `programme ${seed}`),
    );
    expect(new Set(plans.map(plan => plan.sumOfSquares))).toEqual(new Set([3]));
    const first = plans.map(plan => plan.assignments[0][1]);
    expect(new Set(first)).toEqual(new Set(['a', 'b', 'c', 'd', 'e', 'f']));
  });

  it('lets nobody serve twice before everybody has served once', () => {
    const people = Array.from({ length: 9 }, (_, i) => everyDay(`p${i}`, 9));
    const plan = planOf({ seats: Array(9).fill(1), people });
    expect(plan).toMatchObject({ spread: 0, max: 1, min: 1 });
  });

  it('plans nothing for nobody, and nothing for no cycles', () => {
    expect(planOf({ seats: [1, 2], people: [] })).toMatchObject({
      assignments: [],
      unfilled: 3,
      spread: 0,
    });
    expect(planOf({ seats: [], people: [everyDay('a', 0)] })).toMatchObject({
      assignments: [],
      unfilled: 0,
      loads: { a: 0 },
    });
  });

  it.each<[string, Rotation]>([
    ['seats', { seats: [-1], people: [] }],
    ['seats', { seats: [NaN], people: [] }],
    ['id', { seats: [1], people: [everyDay('a', 1), everyDay('a', 1)] }],
    ['history', { seats: [1], people: [{ ...everyDay('a', 1), history: -1 }] }],
    [
      'history',
      { seats: [1], people: [{ ...everyDay('a', 1), history: 0.5 }] },
    ],
    ['cap', { seats: [1], people: [{ ...everyDay('a', 1), cap: Infinity }] }],
    ['available', { seats: [1], people: [everyDay('a', 2)] }],
    [
      'available',
      { seats: [1], people: [{ ...everyDay('a', 1), available: 'x' }] },
    ],
  ])('throws for malformed %s', (what, rotation) => {
    expect(() => planRotation(rotation)).toThrow(InferenceInputError);
    expect(() => planRotation(rotation)).toThrow(what);
  });
});

describe('verifyRotation', () => {
  const rotation = {
    seats: [1, 1],
    people: [everyDay('a', 2), everyDay('b', 2)],
  };
  const plan = planOf(rotation);

  it('refuses every worse plan, whatever the levels', () => {
    const level = fc.integer({ min: -1, max: 5 });
    fc.assert(
      fc.property(level, level, level, level, (c0, c1, a, b) => {
        const certificate = { cycles: [c0, c1], people: { a, b } };
        for (const assignments of [
          [],
          [[0, 'a']],
          [
            [0, 'a'],
            [1, 'a'],
          ],
        ] as [number, string][][]) {
          const found = verifyRotation({
            ...rotation,
            assignments,
            certificate,
          });
          expect(found).toMatchObject({ feasible: true, optimal: false });
          expect(found.problems).not.toEqual([]);
        }
      }),
    );
  });

  it.each<[string, [number, string][]]>([
    ['cannot sit', [[0, 'nobody']]],
    ['cannot sit', [[7, 'a']]],
    [
      'sits twice',
      [
        [0, 'a'],
        [0, 'a'],
      ],
    ],
    [
      'more people than seats',
      [
        [0, 'a'],
        [0, 'b'],
      ],
    ],
  ])('says what is not feasible: %s', (problem, assignments) => {
    const found = verifyRotation({
      ...rotation,
      assignments,
      certificate: plan.certificate,
    });
    expect(found).toMatchObject({ feasible: false, optimal: false });
    expect(found.problems.join(' ')).toContain(problem);
  });

  it('keeps caps', () => {
    const capped = {
      seats: [1, 1],
      people: [{ ...everyDay('a', 2), cap: 1 }],
    };
    const { certificate } = planOf(capped);
    const found = verifyRotation({
      ...capped,
      assignments: [
        [0, 'a'],
        [1, 'a'],
      ],
      certificate,
    });
    expect(found.problems).toEqual(['a has more seats than the cap of 1.']);
  });

  it('refuses a certificate with missing levels', () => {
    expect(
      verifyRotation({
        ...rotation,
        assignments: plan.assignments,
        certificate: { cycles: [], people: {} },
      }).optimal,
    ).toBe(false);
  });
});

describe('certifyRotation', () => {
  it('writes the proof that the planner writes', () => {
    fc.assert(
      fc.property(rotations(10, 10), rotation => {
        const { assignments, certificate } = planOf(rotation);
        expect(certifyRotation({ ...rotation, assignments })).toEqual(
          certificate,
        );
      }),
    );
  });

  it('does not prove a schedule that is not optimal', () => {
    const rotation = {
      seats: [1, 1],
      people: [everyDay('a', 2), everyDay('b', 2)],
    };
    const assignments: [number, string][] = [
      [0, 'a'],
      [1, 'a'],
    ];
    const certificate = certifyRotation({ ...rotation, assignments });
    expect(
      verifyRotation({ ...rotation, assignments, certificate }),
    ).toMatchObject({ feasible: true, optimal: false });
  });

  it.each<[number, string]>([
    [0, 'nobody'],
    [7, 'a'],
  ])('throws for a seat in cycle %p of %p', (cycle, id) => {
    expect(() =>
      certifyRotation({
        seats: [1],
        people: [everyDay('a', 1)],
        assignments: [[cycle, id]],
      }),
    ).toThrow(InferenceInputError);
  });
});

describe('tieRank', () => {
  it('is what settles ties of equal people', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map(id => everyDay(id, 1));
    for (let seed = 0; seed < 20; seed++) {
      const first = [...people].sort(
        (a, b) => tieRank(seed, 0, a.id) - tieRank(seed, 0, b.id),
      )[0].id;
      expect(planOf({ seats: [1], people }, seed).assignments).toEqual([
        [0, first],
      ]);
    }
  });
});
