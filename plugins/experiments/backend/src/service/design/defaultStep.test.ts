import { assessMetric, createRng } from '@hone/inference';
import { resolvePlan } from '../drafts/resolvePlan';
import { defaultStep } from './defaultStep';

const HOUR = 3600;
const DAY = 86_400;
const WEEK = 604_800;

const stepOf = (days: number, metricStep: number) =>
  resolvePlan({ durationSeconds: days * DAY }, 'process', metricStep)
    .stepSeconds;

describe('the default step of a process trial', () => {
  it.each([
    ['six hours on minutes', 0.25, 60, 600],
    ['twelve hours on minutes', 0.5, 60, 1800],
    ['a day on minutes', 1, 60, HOUR],
    ['a day and a half', 1.5, 60, HOUR],
    ['two days', 2, 60, DAY],
    ['three days on hours', 3, HOUR, DAY],
    ['six weeks', 42, 60, DAY],
    ['twelve weeks', 84, 60, DAY],
    ['half a year', 182, 60, WEEK],
    ['six weeks on weekly values', 42, WEEK, WEEK],
    ['a day on values every six hours', 1, 6 * HOUR, 6 * HOUR],
    ['three days on values every six hours', 3, 6 * HOUR, DAY],
  ])('%s', (_, days, metricStep, expected) => {
    expect(stepOf(days, metricStep)).toBe(expected);
  });

  it('lies between an hour and a day for no metric that has finer values', () => {
    const durations = Array.from({ length: 400 }, (_, i) => (i + 24) * HOUR);
    for (const durationSeconds of durations) {
      for (const metricStep of [15, 60, 300, 3600]) {
        const step = defaultStep(
          'process',
          { durationSeconds },
          { metricStep, spanSeconds: 9 * durationSeconds },
        );
        expect([HOUR, DAY]).toContain(step);
      }
    }
  });

  it('is what metric fitness replays', () => {
    for (const days of [10, 30, 60, 120, 400]) {
      const rng = createRng(days);
      const fitness = assessMetric({
        start: Date.UTC(2026, 0, 5),
        stepSeconds: HOUR,
        values: Array.from({ length: days * 24 }, () => 100 + rng.normal()),
        seed: days,
        runs: 50,
      });
      if (!fitness.ok || !fitness.trial) throw new Error('was not replayed');
      const { trial } = fitness;
      expect(trial.binSeconds).toBe(stepOf(trial.days, HOUR));
    }
  });

  it('leaves arms that run side by side at the steps of their metric', () => {
    const plan = { durationSeconds: 4 * HOUR };
    expect(resolvePlan(plan, 'canary', 60).stepSeconds).toBe(60);
    expect(
      resolvePlan({ durationSeconds: 14 * DAY }, 'ab', 60).stepSeconds,
    ).toBe(1800);
  });
});

describe('the step of a stepped wedge', () => {
  const wedge = (periodSeconds: number, stepSeconds?: number) =>
    resolvePlan(
      {
        durationSeconds: 3 * periodSeconds,
        waves: { count: 3, periodSeconds },
        ...(stepSeconds ? { stepSeconds } : {}),
      },
      'stepped-wedge',
      60,
    ).stepSeconds;

  it('lets every wave switch between two points', () => {
    expect(wedge(14 * DAY)).toBe(DAY);
    expect(wedge(36 * HOUR)).toBe(43_200);
    expect(wedge(90 * 60)).toBe(600);
  });

  it('is refused where a wave would switch within it', () => {
    expect(() => wedge(10 * DAY, WEEK)).toThrow(
      'plan.waves.periodSeconds has to be a multiple of the step of 604800 seconds, so that waves switch between two points, but 864000 was given',
    );
  });
});
