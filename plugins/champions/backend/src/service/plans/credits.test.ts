import type { Account } from '../../store/ledger';
import { creditExcused, creditJoined } from './credits';

const account = (load: number, joined = true): Account => ({
  load,
  served: load,
  joined,
});

describe('credits of joiners', () => {
  it('are the smallest load of those who were there', () => {
    const accounts = new Map([
      ['ada', account(5)],
      ['bob', account(3)],
      ['gone', account(1)],
    ]);
    expect(creditJoined(['ada', 'bob', 'new'], accounts)).toEqual([
      { personRef: 'new', kind: 'joined', credit: 3, cycleIndex: null },
    ]);
  });

  it('are nothing in a first plan, also where history was brought along', () => {
    const accounts = new Map([['ada', account(4, false)]]);
    expect(
      creditJoined(['ada', 'bob'], accounts).map(({ credit }) => credit),
    ).toEqual([0, 0]);
  });

  it('fill up what somebody has already', () => {
    const accounts = new Map([
      ['ada', account(5)],
      ['bob', account(2, false)],
      ['cyd', account(9, false)],
    ]);
    expect(
      creditJoined(['ada', 'bob', 'cyd'], accounts).map(c => c.credit),
    ).toEqual([3, 0]);
  });
});

describe('credits of excused leave', () => {
  const credit = (excused: string, credited = 0) =>
    creditExcused({
      personRef: 'ada',
      excused,
      seats: Array(excused.length).fill(1),
      people: 4,
      firstCycle: 10,
      credited,
    }).map(({ cycleIndex }) => cycleIndex);

  it('are what everybody there has meanwhile, to the nearest', () => {
    expect(credit('1')).toEqual([]);
    expect(credit('11')).toEqual([11]);
    expect(credit('0110')).toEqual([12]);
    expect(credit('111111')).toEqual([11, 15]);
  });

  it('are not given again for the same cycles', () => {
    expect(credit('111111', 1)).toEqual([15]);
    expect(credit('111111', 2)).toEqual([]);
    expect(credit('11', 2)).toEqual([]);
  });
});
