import { plannedLooks } from '@hone/backstage-plugin-experiments-common';
import { DAY, processInput, START } from '../../__fixtures__/analysisInput';
import { armSeries } from '../analysis/data/armSeries';
import { estimateMetric } from '../analysis/estimators/estimateMetric';
import { alphaOf, judgeMetric } from '../analysis/estimators/judgeMetric';
import type { AnalysisInput } from '../analysis/types';
import {
  dueLook,
  lookAlpha,
  lookOf,
  nextLook,
  type LookSchedule,
} from './looks';

jest.setTimeout(120_000);

const schedule: LookSchedule = {
  plan: { looks: 4, durationSeconds: 42 * 86_400, stepSeconds: 86_400 },
  startedAt: START,
  plannedEndAt: START + 42 * DAY,
};
const dayOf = ({ at }: { at: number }) => (at - START) / DAY;

describe('planned looks', () => {
  it('are evenly spaced, at the end of steps, the last at the end of the plan', () => {
    expect(plannedLooks(schedule).map(dayOf)).toEqual([11, 21, 32, 42]);
    const one = { ...schedule, plan: { ...schedule.plan, looks: 1 } };
    expect(plannedLooks(one).map(dayOf)).toEqual([42]);
  });

  it('are held within a day of their instant, with the data of their instant', () => {
    const due = (day: number) => dueLook(schedule, START + day * DAY);
    expect(due(10.9)).toBeNull();
    expect(due(11)).toMatchObject({ number: 1, of: 4 });
    expect(dayOf(due(11.9)!)).toBe(11);
    expect(due(12)).toBeNull();
    expect(due(42)).toBeNull();
  });

  it('are what the schedule wakes up for', () => {
    expect(dayOf(nextLook(schedule, START))).toBe(11);
    expect(dayOf(nextLook(schedule, START + 11 * DAY))).toBe(21);
    expect(dayOf(nextLook(schedule, START + 50 * DAY))).toBe(42);
  });

  it('stay in the plan when it is cut', () => {
    const cut = { ...schedule, plannedEndAt: START + 20 * DAY };
    expect(plannedLooks(cut).map(dayOf)).toEqual([11, 20]);
  });

  it('spend what the literature spends', () => {
    const z = plannedLooks({
      ...schedule,
      plan: { ...schedule.plan, durationSeconds: 40 * 86_400 },
      plannedEndAt: START + 40 * DAY,
    }).map(look =>
      lookAlpha({
        ...schedule,
        plan: { ...schedule.plan, durationSeconds: 40 * 86_400 },
        plannedEndAt: START + 40 * DAY,
        look,
        alpha: 0.05,
      }),
    );
    // |z| of 4.333, 2.963, 2.359 and 2.014 (Lan & DeMets 1983).
    [1.47e-5, 0.00305, 0.0183, 0.044].forEach((alpha, i) =>
      expect(z[i] / alpha).toBeCloseTo(1, 1),
    );
  });

  it('leave alpha as it is when there is one', () => {
    const one = { ...schedule, plan: { ...schedule.plan, looks: 1 } };
    const [look] = plannedLooks(one);
    expect(lookAlpha({ ...one, look, alpha: 0.05 })).toBe(0.05);
  });

  it('give a trial that ended early what belongs to its share', () => {
    const over = (day: number) => {
      const asOf = START + day * DAY;
      const look = lookOf({ ...schedule, asOf, over: true })!;
      return lookAlpha({ ...schedule, look, alpha: 0.05 });
    };
    expect(over(42)).toBeGreaterThan(over(30));
    expect(over(30)).toBeGreaterThan(over(15));
    expect(over(0)).toBeLessThan(1e-9);
    expect(over(11)).toBeLessThan(0.001);
  });
});

/** What a trial says at its planned looks, the first that decides. */
function firstDecision(input: AnalysisInput): string {
  for (const look of plannedLooks(input)) {
    const { at } = look;
    const [reading] = input.readings;
    const held: AnalysisInput = {
      ...input,
      asOf: at,
      readings: [
        {
          ...reading,
          treated: reading.treated.map(service => ({
            ...service,
            points: service.points.filter(([t]) => t < at),
          })),
        },
      ],
    };
    const alpha = alphaOf(reading.metric, held);
    const series = armSeries(held, held.readings[0]);
    const estimate = estimateMetric(held, held.readings[0], series, alpha);
    const { state } = judgeMetric(reading.metric, estimate, {
      alpha,
      look: null,
    });
    if (state !== 'undecided') return `${state} ${look.number}`;
  }
  return 'undecided';
}

function withLooks(seed: string, effect: number, looks: number): AnalysisInput {
  const input = processInput({ seed, effect });
  return { ...input, plan: { ...input.plan, looks } };
}

describe('trials with four planned looks', () => {
  const RUNS = 80;

  it('claim an effect in at most 5 of 100 cases where there is none', () => {
    const decided = Array.from({ length: RUNS }, (_, i) =>
      firstDecision(withLooks(`look-null-${i}`, 0, 4)),
    ).filter(word => word !== 'undecided');
    // Binomial: 9 or more of 80 at a rate of .05 in 2 of 100 seeds.
    expect(decided.length).toBeLessThan(9);
  });

  it('decide before the end where the effect is large', () => {
    const words = Array.from({ length: 10 }, (_, i) =>
      firstDecision(withLooks(`look-large-${i}`, -0.5, 4)),
    );
    expect(
      words.filter(word => /^better [123]$/.test(word)).length,
    ).toBeGreaterThan(6);
    expect(words.filter(word => word.startsWith('worse'))).toEqual([]);
  });
});
