import type { NoiseRule } from './rules';
import { noiseSuite } from './noiseSuite';
import { scoreNoise, widthForFalseAlarms } from './scoreNoise';
import { LEARNING_POINTS, NOISE_KINDS, simulateNoise } from './worlds';

jest.setTimeout(180_000);

/** Alarms that are given, with fewer of them the wider the limits. */
const scripted = (indices: number[]): NoiseRule => ({
  name: 'scripted',
  alarms: (_, width) => indices.slice(0, Math.floor(indices.length / width)),
});

describe('the simulated series', () => {
  it('are the same for the same seed, and differ by nothing but the change', () => {
    for (const kind of NOISE_KINDS) {
      const quiet = simulateNoise(kind, 's', false);
      const changed = simulateNoise(kind, 's', true);
      expect(simulateNoise(kind, 's', true)).toEqual(changed);
      expect(quiet.changeAt).toBeNull();
      expect(changed.values.slice(0, changed.changeAt!)).toEqual(
        quiet.values.slice(0, changed.changeAt!),
      );
      expect(changed.changeAt).toBeGreaterThan(LEARNING_POINTS);
    }
  });
});

describe('scores', () => {
  const quiet = [simulateNoise('seasonal', 'q', false)];
  const changed = [simulateNoise('seasonal', 'c', true)];
  const at = changed[0].changeAt!;
  const month = (quiet[0].values.length - LEARNING_POINTS) / 288 / 30;

  it('count false alarms where nothing changed, and the first alarm after a change', () => {
    const rule = scripted([at - 5, at + 24, at + 36]);
    expect(scoreNoise(rule, quiet, changed, 1)).toEqual({
      falseAlarmsPerMonth: 3 / month,
      missed: 0,
      delayMedian: 2,
      delayP90: 2,
    });
  });

  it('miss what is found too late', () => {
    const rule = scripted([at + 2 * 288]);
    expect(scoreNoise(rule, quiet, changed, 1)).toMatchObject({
      missed: 1,
      delayMedian: null,
    });
  });

  it('widen limits until false alarms are as few as wanted', () => {
    const rule = scripted([1, 2, 3, 4]);
    const width = widthForFalseAlarms(rule, quiet, 2 / month);
    const score = (w: number) =>
      scoreNoise(rule, quiet, [], w).falseAlarmsPerMonth * month;
    expect(score(width)).toBeCloseTo(2);
    expect(score(width / 1.05)).toBeGreaterThan(2.5);
  });
});

describe('yarn bench noise', () => {
  it('prints every kind and rule, and the cost of a pass', async () => {
    const printed: string[] = [];
    const { n, scores } = await noiseSuite.run(
      { series: '2', watched: '50' },
      { print: text => printed.push(text), complain: () => {} },
    );
    expect(n).toBe(20);
    expect(Object.keys(scores.kinds as object)).toEqual([...NOISE_KINDS]);
    expect(printed.join('\n')).toMatch(/seasonal +filter/);
    expect(printed.join('\n')).toMatch(/One value more of 50 series/);
    // Six services with eight metrics each, and one of them.
    expect(scores.stored).toMatchObject([
      { series: 8, seconds: expect.any(Number) },
      { series: 48, cpuSeconds: expect.any(Number) },
    ]);
    expect(printed.join('\n')).toMatch(/states in sqlite/);
  });

  it('says what is wrong with an option', async () => {
    const output = { print: () => {}, complain: () => {} };
    await expect(noiseSuite.run({ series: '0' }, output)).rejects.toThrow(
      '--series has to be a whole number from 1 to 10000, but "0" was given.',
    );
    await expect(noiseSuite.run({ db: 'mysql' }, output)).rejects.toThrow(
      '--db has to be one of sqlite, postgres, but "mysql" was given.',
    );
  });
});
