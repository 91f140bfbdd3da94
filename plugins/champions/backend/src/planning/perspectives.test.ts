import { creditAbsence, creditJoiners } from './credits';
import { cyclesUntilAll, freshPerspectives } from './perspectives';
import { PlanningProblemError, type Seat } from './problem';

const people = [
  { id: 'a', traits: { team: 'red' } },
  { id: 'b', traits: { team: 'blue' } },
  { id: 'c', traits: { team: 'blue' } },
  { id: 'd', traits: {} },
];

describe('freshPerspectives', () => {
  const of = (served: Seat[]) => freshPerspectives(people, served);
  const team = (served: Seat[]) => of(served).coverage[0];

  it('is 1 for even coverage and 0 where one team has all', () => {
    const even = team([
      [0, 'a'],
      [1, 'b'],
    ]);
    expect(even).toMatchObject({ trait: 'team', n: 2, values: 2, served: 2 });
    expect(even.entropy).toBeCloseTo(1, 12);
    expect(
      team([
        [0, 'b'],
        [1, 'c'],
      ]),
    ).toMatchObject({ entropy: 0, n: 2, served: 1 });
    // −(¾ ln ¾ + ¼ ln ¼) / ln 2
    expect(
      team([
        [0, 'a'],
        [1, 'b'],
        [2, 'c'],
        [3, 'b'],
      ]).entropy,
    ).toBeCloseTo(0.811278, 6);
  });

  it('says nothing without seats, and counts nobody who has left', () => {
    expect(team([])).toMatchObject({ entropy: null, n: 0 });
    expect(team([[0, 'gone']])).toMatchObject({ entropy: null, n: 0 });
    expect(of([[0, 'a']]).coverage[1]).toMatchObject({ values: 0, n: 0 });
    expect(freshPerspectives([], [])).toMatchObject({ share: null });
  });

  it('counts who has ever served and how far repeats are apart', () => {
    expect(
      of([
        [9, 'a'],
        [0, 'a'],
        [4, 'a'],
        [2, 'b'],
        [3, 'gone'],
      ]),
    ).toMatchObject({
      eligible: 4,
      everServed: 2,
      share: 0.5,
      repeatDistance: { n: 2, mean: 4.5, min: 4 },
    });
    expect(of([[0, 'a']]).repeatDistance).toEqual({
      n: 0,
      mean: null,
      min: null,
    });
  });
});

describe('cyclesUntilAll', () => {
  it('follows the plan and goes on at its pace', () => {
    const planned: Seat[] = [
      [2, 'c'],
      [0, 'b'],
    ];
    expect(
      cyclesUntilAll(people.slice(0, 3), [[-1, 'a']], planned, [1, 0, 1]),
    ).toBe(3);
    // d is left; two seats in three cycles make one in one and a half.
    expect(cyclesUntilAll(people, [[-1, 'a']], planned, [1, 0, 1])).toBe(5);
    expect(cyclesUntilAll(people.slice(0, 1), [[-1, 'a']], planned, [1])).toBe(
      0,
    );
    expect(cyclesUntilAll(people, [], [], [0, 0])).toBeNull();
  });
});

describe('credits', () => {
  const loads = [4, 6, 8];
  const joiners = [
    { id: 'new', eligibleCycles: 0 },
    { id: 'half', eligibleCycles: 10 },
    { id: 'old', eligibleCycles: 20 },
  ];

  it('starts joiners at the minimum or pro rata', () => {
    const options = { loads, joiners, cycles: 20 };
    expect(creditJoiners({ ...options, policy: 'minimum' })).toEqual({
      new: 4,
      half: 4,
      old: 4,
    });
    expect(creditJoiners({ ...options, policy: 'pro-rata' })).toEqual({
      new: 6,
      half: 3,
      old: 0,
    });
    expect(
      creditJoiners({ ...options, loads: [], policy: 'minimum' }).new,
    ).toBe(0);
  });

  it('credits an excused absence and leaves a deferred one owed', () => {
    const options = { loads, cyclesAway: 5, cycles: 20 };
    expect(creditAbsence({ ...options, kind: 'excused' })).toBe(2);
    expect(creditAbsence({ ...options, kind: 'deferred' })).toBe(0);
    expect(creditAbsence({ ...options, loads: [], kind: 'excused' })).toBe(0);
    expect(
      creditAbsence({ kind: 'excused', loads, cyclesAway: 0, cycles: 0 }),
    ).toBe(0);
  });

  it.each([-1, 21, 0.5])('refuses %p cycles', cycles => {
    expect(() =>
      creditAbsence({ kind: 'excused', loads, cyclesAway: cycles, cycles: 20 }),
    ).toThrow(PlanningProblemError);
    expect(() =>
      creditJoiners({
        policy: 'pro-rata',
        loads,
        joiners: [{ id: 'a', eligibleCycles: cycles }],
        cycles: 20,
      }),
    ).toThrow('eligibleCycles of a: expected a whole number from 0 to 20');
  });
});
