import { createRng, type Rng } from '@hone/inference';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import type { AnalysisInput, MetricReading } from '../service/analysis/types';
import { metricSnapshot } from './experiment';

export const START = Date.parse('2026-06-01T00:00:00Z');
export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** A stationary AR(1) series with standard deviation 1. */
export function noise(rng: Rng, n: number, rho = 0.3): number[] {
  let state = rng.normal();
  return Array.from({ length: n }, () => {
    state = rho * state + Math.sqrt(1 - rho * rho) * rng.normal();
    return state;
  });
}

/** Points at equal distances from an instant on. */
export function pointsFrom(
  start: number,
  stepMs: number,
  values: (number | null)[],
): SeriesPoint[] {
  return values.map((value, i) => [start + i * stepMs, value]);
}

/** What is known beside the series when nothing is wrong. */
export const QUIET: AnalysisInput['circumstances'] = {
  changedMetrics: [],
  concurrent: [],
  onControl: [],
  deviatesFromPlan: false,
};

/** A reading of one service per arm. */
export function reading(
  change: Partial<Omit<MetricReading, 'treated' | 'control'>> & {
    treated: SeriesPoint[];
    control?: SeriesPoint[];
  },
): MetricReading {
  const { treated, control, ...rest } = change;
  const entityRef = 'component:default/cart-api';
  return {
    metric: metricSnapshot(),
    counts: null,
    skewedPoints: 0,
    refusal: null,
    ...rest,
    treated: [{ entityRef, points: treated }],
    control: control ? [{ entityRef, points: control }] : [],
  };
}

/**
 * A canary of two hours, a point a minute, looked at after a share of the plan.
 *
 * @param effect - relative change of the treated arm
 */
export function canaryInput(options: {
  seed: string;
  effect: number;
  share?: number;
  guardrailEffect?: number;
  change?: Partial<AnalysisInput>;
}): AnalysisInput {
  const { effect, share = 1, guardrailEffect, change } = options;
  const rng = createRng(options.seed);
  const planned = 240;
  const n = Math.round(planned * share);
  const arms = (name: string, by: number) => {
    const shocks = noise(rng.fork(`${name}-shocks`), n, 0.8);
    const arm = (label: string, factor: number) =>
      pointsFrom(
        START,
        MINUTE,
        noise(rng.fork(`${name}-${label}`), n).map(
          (x, i) => 200 * factor * Math.exp(0.2 * shocks[i] + 0.05 * x),
        ),
      );
    return { treated: arm('t', 1 + by), control: arm('c', 1) };
  };
  const metric = (role: 'primary' | 'guardrail') =>
    metricSnapshot({
      role,
      metricId: `m-${role}`,
      title: role === 'primary' ? 'p95 latency' : 'CPU seconds',
      unit: role === 'primary' ? 'ms' : 's',
      stepSeconds: 60,
      minimumEffect: role === 'primary' ? 0.05 : null,
      margin: role === 'guardrail' ? 0.1 : null,
    });
  return {
    experimentId: '0190-canary',
    title: 'Connection pool v2',
    design: 'canary',
    plan: {
      durationSeconds: planned * 60,
      minimumDurationSeconds: 1800,
      baselineSeconds: 0,
      stepSeconds: 60,
      alpha: 0.05,
      randomized: false,
      sealEffects: false,
      looks: 1,
      method: 'auto',
      stopRules: { onHarm: 'tell', onInvalid: 'tell' },
    },
    treated: { name: 'canary' },
    control: { name: 'stable' },
    waves: null,
    startedAt: START,
    plannedEndAt: START + planned * MINUTE,
    concluded: false,
    asOf: START + n * MINUTE,
    pauses: [],
    circumstances: QUIET,
    readings: [
      reading({ metric: metric('primary'), ...arms('primary', effect) }),
      ...(guardrailEffect === undefined
        ? []
        : [
            reading({
              metric: metric('guardrail'),
              ...arms('guardrail', guardrailEffect),
            }),
          ]),
    ],
    ...change,
  };
}

/**
 * A process trial on daily points: a history of twelve weeks, six weeks of trial.
 */
export function processInput(options: {
  seed: string;
  effect: number;
  share?: number;
  before?: number;
  guardrailEffect?: number;
  change?: Partial<AnalysisInput>;
}): AnalysisInput {
  const { effect, share = 1, before = 84, guardrailEffect, change } = options;
  const rng = createRng(options.seed);
  const planned = 42;
  const n = Math.round(planned * share);
  const series = (name: string, by: number) =>
    pointsFrom(
      START - before * DAY,
      DAY,
      noise(rng.fork(name), before + n).map(
        (x, i) => 30 * (i >= before ? 1 + by : 1) * Math.exp(0.12 * x),
      ),
    );
  return {
    experimentId: '0190-process',
    title: 'Review within half a day',
    design: 'process',
    plan: {
      durationSeconds: planned * 86_400,
      minimumDurationSeconds: 7 * 86_400,
      baselineSeconds: before * 86_400,
      stepSeconds: 86_400,
      alpha: 0.05,
      randomized: false,
      sealEffects: true,
      looks: 1,
      method: 'auto',
      stopRules: { onHarm: 'tell', onInvalid: 'tell' },
    },
    treated: { name: 'team' },
    control: null,
    waves: null,
    startedAt: START,
    plannedEndAt: START + planned * DAY,
    concluded: false,
    asOf: START + n * DAY,
    pauses: [],
    circumstances: QUIET,
    readings: [
      reading({ treated: series('primary', effect) }),
      ...(guardrailEffect === undefined
        ? []
        : [
            reading({
              metric: metricSnapshot({
                role: 'guardrail',
                metricId: 'm-guardrail',
                title: 'Change failures',
                minimumEffect: null,
                margin: 0.1,
              }),
              treated: series('guardrail', guardrailEffect),
            }),
          ]),
    ],
    ...change,
  };
}

/**
 * An A/B test of two weeks by units.
 */
export function abInput(options: {
  treated: { n: number; successes: number };
  control: { n: number; successes: number };
  share?: number;
  change?: Partial<AnalysisInput>;
}): AnalysisInput {
  const { treated, control, share = 1, change } = options;
  const arm = (a: { n: number; successes: number }) => ({
    ...a,
    mean: a.successes / a.n,
    m2: null,
  });
  return {
    experimentId: '0190-ab',
    title: 'Retry payments with jitter',
    design: 'ab',
    plan: {
      durationSeconds: 14 * 86_400,
      minimumDurationSeconds: 3 * 86_400,
      baselineSeconds: 0,
      stepSeconds: 3600,
      alpha: 0.05,
      randomized: true,
      sealEffects: false,
      looks: 1,
      method: 'auto',
      stopRules: { onHarm: 'tell', onInvalid: 'tell' },
    },
    treated: { name: 'B', share: 0.5 },
    control: { name: 'A', share: 0.5 },
    waves: null,
    startedAt: START,
    plannedEndAt: START + 14 * DAY,
    concluded: false,
    asOf: START + Math.round(14 * share) * DAY,
    pauses: [],
    circumstances: QUIET,
    readings: [
      reading({
        metric: metricSnapshot({
          title: 'Payment success',
          unit: 'ratio',
          kind: 'proportion',
          direction: 'higher-is-better',
          stepSeconds: 3600,
          minimumEffect: 0.02,
        }),
        treated: [],
        control: [],
        counts: { treated: arm(treated), control: arm(control) },
      }),
    ],
    ...change,
  };
}
