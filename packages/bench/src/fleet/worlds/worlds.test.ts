import { createRng } from '@hone/inference';
import { drawTrial } from '../trials/drawTrial';
import type { Trial } from '../trials/Trial';
import { createWorld, type StartedTrial } from './createWorld';
import { treatedShare } from './treatedShare';
import { wander } from './noise';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** An experiment after its start; the wedge's services switch one after the other. */
function started({ input, startAt }: Trial): StartedTrial {
  const refs = input.treated.entityRefs ?? [];
  const { waves } = input.plan;
  return {
    treated: input.treated,
    startedAt: new Date(startAt).toISOString(),
    waves: waves
      ? {
          seed: 's',
          switchTimes: Array.from({ length: waves.count }, (_, i) =>
            new Date(startAt + i * waves.periodSeconds * 1000).toISOString(),
          ),
          assignment: refs.map((entityRef, i) => ({
            entityRef,
            wave: 1 + (i % waves.count),
          })),
        }
      : null,
  };
}

/** The same trial without noise, so that what is left is its effect. */
function quiet(trial: Trial): Trial {
  const none = { load: 0, shock: 0, season: 0 };
  return {
    ...trial,
    missing: 0,
    pause: null,
    traits: { ...trial.traits, ...none, spread: 0 } as Trial['traits'],
  };
}

describe('treatedShare', () => {
  const step = { from: 0, to: 10 };

  it('is the part of a step since the change, without the pause', () => {
    expect(treatedShare(step, null, null)).toBe(0);
    expect(treatedShare(step, -5, null)).toBe(1);
    expect(treatedShare(step, 4, null)).toBeCloseTo(0.6);
    expect(treatedShare(step, 20, null)).toBe(0);
    expect(treatedShare(step, -5, { from: 2, to: 5 })).toBeCloseTo(0.7);
    expect(treatedShare(step, 4, { from: 0, to: 6 })).toBeCloseTo(0.4);
  });
});

describe('wander', () => {
  it('has the spread and the memory that were asked for', () => {
    const values = wander(createRng('w'), 20_000, { spread: 2, memory: 0.5 });
    const variance = values.reduce((sum, v) => sum + v * v, 0) / values.length;
    let products = 0;
    for (let i = 1; i < values.length; i += 1) {
      products += values[i] * values[i - 1];
    }
    expect(variance).toBeCloseTo(4, 0);
    expect(products / values.length / variance).toBeCloseTo(0.5, 1);
  });
});

describe('drawTrial', () => {
  it('does not depend on how many others there are', () => {
    expect(drawTrial(1, 'null', 6)).toEqual(drawTrial(1, 'null', 6));
    expect(drawTrial(2, 'null', 6).traits).not.toEqual(
      drawTrial(1, 'null', 6).traits,
    );
  });

  it('gives every design every effect', () => {
    const trials = Array.from({ length: 28 }, (_, i) =>
      drawTrial(1, 'effect', i),
    );
    const cells = trials.map(t => `${t.design} ${t.improvement} ${t.harm}`);
    expect(new Set(cells).size).toBe(28);
    // What is harmed has to be measured.
    expect(trials.every(t => t.harm === 0 || t.guardrail !== null)).toBe(true);
  });
});

describe('worlds', () => {
  it('give units of the treated arm their effect, and know what they were before', () => {
    // The ninth trial of every design is an A/B test of values with a covariate.
    const trial = drawTrial(1, 'effect', 8);
    expect(trial).toMatchObject({ design: 'ab', improvement: 0.1 });
    const world = createWorld(trial, started(trial));
    const [entityRef] = trial.input.treated.entityRefs!;
    const window = { start: trial.startAt, end: trial.startAt + 14 * DAY };
    const of = (arm: string) =>
      world.moments({ metric: trial.primary, entityRef, arm }, window)!;
    const [treated, control] = [of('treated'), of('control')];
    const error = (m: typeof treated) => m.m2! / m.n / m.n / m.mean! ** 2;
    const ratio = treated.mean! / control.mean!;
    expect(Math.abs(ratio - 1.1)).toBeLessThan(
      4 * Math.sqrt(error(treated) + error(control)),
    );
    expect(treated.covariate!.comoment).toBeGreaterThan(0);
    const half = { ...window, end: trial.startAt + 7 * DAY };
    const early = world.moments(
      { metric: trial.primary, entityRef, arm: 'control' },
      half,
    )!;
    expect(early.n).toBeGreaterThan(0.4 * control.n);
    expect(early.n).toBeLessThan(0.6 * control.n);
  });

  it('change services when their wave switches, by the part of the day that is left', () => {
    const trial = quiet(drawTrial(1, 'effect', 19));
    expect(trial.design).toBe('stepped-wedge');
    const world = createWorld(trial, started(trial));
    const midnight = Math.floor(trial.startAt / DAY) * DAY;
    const second = trial.input.treated.entityRefs![1];
    const values = world
      .series(
        { metric: trial.primary, entityRef: second, arm: undefined },
        { start: midnight, end: midnight + 8 * DAY, stepMs: DAY },
      )
      .map(([, value]) => value!);
    const level = values[0];
    const left = 1 - (trial.startAt - midnight) / DAY;
    expect(values[6] / level).toBeCloseTo(1);
    expect(values[7] / level).toBeCloseTo(1 - trial.improvement * left);
    expect(values[8] / level).toBeCloseTo(1 - trial.improvement);
  });

  it('let both arms of a canary share what hits the service', () => {
    const trial = { ...drawTrial(1, 'null', 9), missing: 0 };
    expect(trial.design).toBe('canary');
    const world = createWorld(trial, started(trial));
    const [entityRef] = trial.input.treated.entityRefs!;
    const start = Math.ceil(trial.startAt / 60_000) * 60_000;
    const read = (arm: string) =>
      world
        .series(
          { metric: trial.primary, entityRef, arm },
          { start, end: start + HOUR, stepMs: 60_000 },
        )
        .map(([, value]) => Math.log(value!));
    const [canary, baseline] = [read('canary'), read('baseline')];
    const spread = (values: number[]) => {
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      return values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
    };
    const differences = canary.map((value, i) => value - baseline[i]);
    expect(spread(differences)).toBeGreaterThan(0);
    expect(spread(differences)).toBeLessThan(spread(baseline) + spread(canary));
  });
});
