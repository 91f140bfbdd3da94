import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { explainSeat } from './explainSeat';
import { planRotation } from './planRotation';
import type { RotationPerson } from './rotation';

const person = (
  id: string,
  available: string,
  more: Partial<RotationPerson> = {},
): RotationPerson => ({ id, history: 0, cap: null, available, ...more });

const sumOfSquares = (
  people: RotationPerson[],
  assignments: [number, string][],
) =>
  people.reduce((sum, { id, history }) => {
    const seats = assignments.filter(([, other]) => other === id).length;
    return sum + (history + seats) ** 2;
  }, 0);

describe('explainSeat', () => {
  const rotation = {
    seats: [2, 1],
    people: [
      person('f equal', '11'),
      person('a chosen', '11'),
      person('b beside', '11'),
      person('c away', '01'),
      person('d excluded', '11', { cap: 0 }),
      person('e full', '11', { cap: 1 }),
      person('g busy', '11', { history: 4 }),
    ],
    assignments: [
      [0, 'a chosen'],
      [0, 'b beside'],
      [1, 'e full'],
    ] as [number, string][],
  };

  it('gives everybody else one reason and the price', () => {
    expect(
      explainSeat({ ...rotation, cycle: 0, personId: 'a chosen' }),
    ).toEqual({
      load: 1,
      others: [
        { personId: 'b beside', load: 1, reason: 'SAME_CYCLE', change: null },
        { personId: 'c away', load: 0, reason: 'UNAVAILABLE', change: null },
        {
          personId: 'd excluded',
          load: 0,
          reason: 'NOT_ELIGIBLE',
          change: null,
        },
        { personId: 'e full', load: 1, reason: 'AT_CAP', change: null },
        { personId: 'f equal', load: 0, reason: 'TIE_HASH', change: 0 },
        { personId: 'g busy', load: 4, reason: 'WOULD_RAISE_LOAD', change: 8 },
      ],
    });
  });

  it('names the price that the exchange has, never a gain in an optimal plan', () => {
    const people = fc.array(
      fc.record({
        history: fc.nat({ max: 3 }),
        available: fc.constantFrom('1111', '1010', '0111', '1100'),
        cap: fc.option(fc.integer({ min: 1, max: 3 })),
      }),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(people, drawn => {
        const named = drawn.map((p, i) => ({ ...p, id: `p${i}` }));
        const seats = [1, 1, 1, 1];
        const plan = planRotation({ seats, people: named });
        if (!plan.ok) throw new Error(plan.detail);
        const { assignments } = plan;
        const before = sumOfSquares(named, assignments);
        for (const [cycle, personId] of assignments) {
          const { others } = explainSeat({
            seats,
            people: named,
            assignments,
            cycle,
            personId,
          });
          for (const { personId: other, change } of others) {
            if (change === null) continue;
            const exchanged = assignments.map(([c, id]): [number, string] =>
              c === cycle ? [c, other] : [c, id],
            );
            const price = sumOfSquares(named, exchanged) - before;
            expect(price).toBe(change);
            expect(price).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('shows what a plan made by hand could gain', () => {
    const { others } = explainSeat({
      seats: [1],
      people: [person('a', '1', { history: 5 }), person('b', '1')],
      assignments: [[0, 'a']],
      cycle: 0,
      personId: 'a',
    });
    expect(others).toEqual([
      { personId: 'b', load: 0, reason: 'WOULD_LOWER_LOAD', change: -10 },
    ]);
  });

  it.each([
    { cycle: 1, personId: 'a chosen' },
    { cycle: 9, personId: 'a chosen' },
    { cycle: 0, personId: 'nobody' },
    {
      cycle: 0,
      personId: 'a chosen',
      assignments: [[0, 'nobody']] as [number, string][],
    },
    { cycle: 0, personId: 'a chosen', seats: [NaN, 1] },
  ])('throws for %j', change => {
    expect(() => explainSeat({ ...rotation, ...change })).toThrow(
      InferenceInputError,
    );
  });
});
