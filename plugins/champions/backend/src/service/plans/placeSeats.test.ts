import type { Plan } from '../../planning';
import type { SeatRecord } from '../../store/seats';
import { placeSeats } from './placeSeats';
import type { PlanContent } from './types';

const content = (people: string[], count: number): PlanContent => ({
  input: {
    firstCycle: 7,
    cycles: [{ index: 7, startDate: '2026-11-02', endDate: '2026-11-16' }],
    regions: [
      {
        name: 'All',
        others: [],
        credits: [],
        problem: {
          seed: 's',
          seats: [count],
          people: [],
          past: [],
          fixed: [[0, 'ada']],
          published: [],
          rules: {
            restGap: 0,
            diversity: [],
            onCallAdjacent: 'ignore',
            preferences: false,
          },
        },
      },
    ],
  },
  plans: [
    {
      assignments: people.map((id): [number, string] => [0, id]),
    } as Plan,
  ],
});

const seat = (position: number, personRef: string | null): SeatRecord => ({
  id: `s${position}`,
  programmeId: 'p',
  cycleIndex: 7,
  region: 'All',
  position,
  personRef,
  status: 'planned',
  origin: 'planned',
  planId: 'plan',
  revision: 1,
  updatedAt: new Date(0),
});

describe('places', () => {
  const place = (people: string[], count: number, now: SeatRecord[] = []) =>
    placeSeats(content(people, count), now).map(one => [
      one.position,
      one.personRef,
      one.now?.id ?? null,
      one.fixed,
    ]);

  it('are taken by reference where nobody has one', () => {
    expect(place(['bob', 'ada'], 3)).toEqual([
      [1, 'ada', null, true],
      [2, 'bob', null, false],
      [3, null, null, false],
    ]);
  });

  it('stay with who has them', () => {
    expect(place(['ada', 'cyd'], 2, [seat(1, 'bob'), seat(2, 'ada')])).toEqual([
      [1, 'cyd', 's1', false],
      [2, 'ada', 's2', true],
    ]);
  });

  it('stay with who has them also where there are fewer', () => {
    expect(place(['ada'], 1, [seat(1, 'bob'), seat(2, 'ada')])).toEqual([
      [2, 'ada', 's2', true],
    ]);
  });

  it('of other regions and cycles are left out', () => {
    const elsewhere = [
      { ...seat(1, 'ada'), region: 'East' },
      { ...seat(2, 'ada'), cycleIndex: 8 },
    ];
    expect(place(['ada'], 1, elsewhere)).toEqual([[1, 'ada', null, true]]);
  });
});
