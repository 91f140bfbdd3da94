import { seatingObstacle, type Seating } from './seatingObstacle';
import { stepSwap, SWAP_STEPS } from './swapSteps';

const turn = (cycleIndex: number, startDate: string) => ({
  cycleIndex,
  startDate,
});

const seating = (change: Partial<Seating> = {}): Seating => ({
  person: 'user:default/ada',
  seat: { ...turn(10, '2027-03-22'), region: 'All' },
  member: { eligible: true, region: 'All' },
  available: true,
  turns: [],
  rules: {},
  eligibility: {},
  ...change,
});

describe('what forbids that somebody has a seat', () => {
  it('is nothing where all rules hold', () => {
    expect(seatingObstacle(seating())).toBeNull();
  });

  it.each<[string, Partial<Seating>, string]>([
    ['NOT_ELIGIBLE', { member: null }, 'is not in the pool'],
    [
      'NOT_ELIGIBLE',
      { member: { eligible: false, region: 'All' } },
      'is not eligible',
    ],
    [
      'NOT_ELIGIBLE',
      { member: { eligible: true, region: 'East' } },
      'is not in the region All',
    ],
    ['UNAVAILABLE', { available: false }, 'is away in the cycle from'],
    ['SAME_CYCLE', { turns: [turn(10, '2027-03-22')] }, 'has another seat'],
  ])('%s: %j', (rule, change, words) => {
    const found = seatingObstacle(seating(change));
    expect(found).toMatchObject({
      rule,
      sentence: expect.stringContaining(words),
    });
  });

  it.each([
    [7, null],
    [8, 'REST_GAP'],
    [12, 'REST_GAP'],
    [13, null],
  ])('asks for rest on both sides: a seat in cycle %d', (cycle, rule) => {
    const found = seatingObstacle(
      seating({
        turns: [turn(cycle, '2027-01-01')],
        rules: { restGap: 2 },
      }),
    );
    expect(found?.rule ?? null).toBe(rule);
  });

  it.each([
    // 364 days lie between the first and the last of three: all are in one year.
    [['2026-06-01', '2027-05-31'], 2, 'AT_CAP'],
    [['2026-06-01', '2027-06-01'], 2, null],
    [['2026-06-01', '2027-06-01'], 1, 'AT_CAP'],
    [['2026-03-22', '2028-03-21'], 1, null],
  ])('counts seats %j of any year with a cap of %d', (days, cap, rule) => {
    const found = seatingObstacle(
      seating({
        turns: days.map((day, i) => turn(100 + i, day)),
        eligibility: { capPerYear: cap },
      }),
    );
    expect(found?.rule ?? null).toBe(rule);
  });
});

describe('the steps of an offer', () => {
  it('lead out of open only', () => {
    expect(stepSwap('open', 'take')).toBe('taken');
    expect(stepSwap('open', 'withdraw')).toBe('withdrawn');
    expect(stepSwap('open', 'expire')).toBe('expired');
    const others = (['taken', 'expired', 'withdrawn'] as const).map(
      status => SWAP_STEPS[status],
    );
    expect(others).toEqual([{}, {}, {}]);
    expect(() => stepSwap('taken', 'withdraw')).toThrow(/The offer is taken/);
  });
});
