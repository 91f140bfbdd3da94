import { growthExponent } from './growthExponent';
import { speedSuite } from './inferenceSpeedSuite';
import { measure } from './measure';
import { scoresOf, timesTable } from './measureSubjects';
import type { Subject } from './subject';

/** A clock that only the measured call moves. */
function fakeClock(costMs: (call: number) => number) {
  let time = 0;
  let calls = 0;
  return {
    now: () => time,
    call: () => {
      time += costMs(calls);
      calls += 1;
      return calls;
    },
  };
}

const subject: Subject = {
  name: 'squares',
  counted: 'points',
  unit: 'ms',
  growthKey: 'squares_growth',
  sizes: [
    { n: 10, key: 'squares_10_ms', goal: 1 },
    { n: 100 },
    { n: 1000, key: 'squares_1000_ms', goal: 10 },
  ],
  prepare: n => () => n,
};

const timing = (median: number) => ({
  median,
  fastest: 0.9 * median,
  runs: 3,
});

describe('inference-speed', () => {
  it('takes the median of runs and does not count what came before them', () => {
    const { now, call } = fakeClock(i => [900, 30, 50, 40][i] ?? 1000);
    expect(measure(call, 3, now)).toEqual({ median: 40, fastest: 30, runs: 3 });
  });

  it('repeats short calls until a clock can tell them apart', () => {
    const { now, call } = fakeClock(() => 0.001);
    expect(measure(call, 5, now).median).toBeCloseTo(0.001, 9);
  });

  it.each([
    [0, [5, 5, 5]],
    [1, [1, 10, 100]],
    [2, [1, 100, 10_000]],
  ])('finds the power %d', (exponent, costs) => {
    const sizes = costs.map((cost, i) => ({ n: 10 ** (i + 1), cost }));
    expect(growthExponent(sizes)).toBeCloseTo(exponent, 9);
  });

  it('scores the sizes that have a key, and the goals', () => {
    const measurements = subject.sizes.map(size => ({
      subject,
      size,
      timing: timing(0.02 * size.n),
    }));
    expect(scoresOf(measurements)).toEqual({
      squares_10_ms: 0.2,
      squares_1000_ms: 20,
      squares_growth: 1,
      goals_met: 1,
      goals: 2,
    });
    expect(timesTable(measurements)).toMatch(/10 points.*<= 1\s+met/);
    expect(timesTable(measurements)).toMatch(/1000 points.*<= 10\s+missed/);
  });

  it('measures every subject at every size', async () => {
    const printed: string[] = [];
    const { n, scores } = await speedSuite([subject]).run(
      { runs: '2' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(n).toBe(3);
    expect(scores).toMatchObject({
      goals: 2,
      squares_10_ms: expect.any(Number),
    });
    expect(printed.join('\n')).toContain('grows with n to the power of');
  });

  it('does not time a refusal', async () => {
    const refusing: Subject = {
      ...subject,
      prepare: () => () => [{ ok: true }, { ok: false, reason: 'unbounded' }],
    };
    await expect(
      speedSuite([refusing]).run({}, { print: () => {}, complain: () => {} }),
    ).rejects.toThrow('squares: {"ok":false,"reason":"unbounded"}');
  });
});
