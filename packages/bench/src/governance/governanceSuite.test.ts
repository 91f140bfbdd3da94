import { ASSUMPTIONS } from './assumptions';
import { compareYears } from './compareYears';
import { replayStart, type PastStart } from './governanceRules';
import { governanceSuite } from './governanceSuite';
import { livePolicy } from './livePolicy';
import { BOARD, TIERED } from './policies';
import { simulateYear } from './simulateYear';

jest.setTimeout(60_000);

const failRate = (starts: PastStart[]) =>
  starts.filter(start => start.failed).length / starts.length;

describe('a simulated year', () => {
  const year = simulateYear('1', 20_000);

  it('is the same for the same seed', () => {
    expect(simulateYear('1', 50)).toEqual(simulateYear('1', 50));
    expect(simulateYear('2', 50)).not.toEqual(simulateYear('1', 50));
  });

  it('fails as often as stated, and more the higher the tier', () => {
    expect(failRate(year)).toBeCloseTo(ASSUMPTIONS.failRate, 2);
    const byTier = (tier: string) =>
      year.filter(
        start =>
          replayStart(TIERED, start, { latencyHours: {}, catchRate: 0 })
            .tier === tier,
      );
    const [t0, t2] = [byTier('T0'), byTier('T2')];
    expect(t0.length).toBeGreaterThan(1000);
    expect(t2.length).toBeGreaterThan(1000);
    expect(failRate(t2)).toBeGreaterThan(1.5 * failRate(t0));
  });
});

describe('a year under a policy', () => {
  const year = simulateYear('3', 2000);
  const live = (policy: typeof TIERED, catchRate: number) =>
    livePolicy(policy, year, { catchRate, seed: '3' });

  it('prevents nothing where reviewers find nothing, and everything where they find all', () => {
    expect(live(TIERED, 0).prevented).toBe(0);
    const all = live(BOARD, 1);
    expect(all.prevented).toBe(all.failed);
    const some = live(TIERED, 1);
    expect(some.prevented).toBe(some.failed - some.aloneFailed);
  });

  it('asks everybody about everything under the board', () => {
    const board = live(BOARD, 0.15);
    expect(board).toMatchObject({ alone: 0, delayed: 2000 });
    expect(board.reviewerHours).toBe(2000 * 3 * ASSUMPTIONS.hoursPerReview);
    const tiered = live(TIERED, 0.15);
    expect(tiered.alone + tiered.delayed).toBe(2000);
    expect(tiered.delayHours).toBeLessThan(board.delayHours);
    expect(tiered.blocked).toBe(board.blocked);
  });
});

describe('years under two policies', () => {
  const compared = compareYears({
    tiered: TIERED,
    board: BOARD,
    catchRate: 0.15,
    years: 60,
    starts: 300,
    seed: 7,
  });

  it('prevent what the replay expects', () => {
    for (const policy of [compared.tiered, compared.board]) {
      const { prevented } = policy.numbers;
      const ratio = prevented.mean / policy.replayed.mean;
      expect(Math.abs(ratio - 1)).toBeLessThan(0.08);
      expect(prevented.from).toBeLessThan(prevented.mean);
    }
  });

  it('are subtracted year by year', () => {
    const { tiered, board, difference } = compared;
    expect(difference.delayed.mean).toBeCloseTo(
      board.numbers.delayed.mean - tiered.numbers.delayed.mean,
      6,
    );
    expect(difference.failed).toEqual({ mean: 0, from: 0, to: 0 });
  });
});

describe('yarn bench governance', () => {
  it('prints blocked, delayed, prevented and costs for each guess', async () => {
    const printed: string[] = [];
    const { n } = await governanceSuite.run(
      { years: '3', starts: '50' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(n).toBe(3);
    expect(printed).toHaveLength(3);
    for (const words of [
      /A reviewer stops (5|15|30) % of what would fail/,
      /blocked \(freeze, error budget\) +\d/,
      /delayed by approvals +\d/,
      /failures prevented +\d/,
      /hours of reviewers +\d/,
    ]) {
      expect(printed.every(text => words.test(text))).toBe(true);
    }
  });

  it('says what is wrong with an option', async () => {
    const output = { print: () => {}, complain: () => {} };
    await expect(governanceSuite.run({ years: '1' }, output)).rejects.toThrow(
      '--years has to be a whole number from 2 to 10000, but "1" was given.',
    );
  });
});
